def folder = new File(basedir, "target/headway/2026-10")
def names = ["acme/acme-2026-10.pdf", "acme/acme-2026-10.xlsx", "brio/brio-2026-10.pdf", "brio/brio-2026-10.xlsx"]
names.each { assert new File(folder, it).length() > 0 : it + " is missing or empty" }
assert new File(folder, "acme").list().length == 2 : "something else was left behind"

assert new File(folder, "acme/acme-2026-10.pdf").withInputStream { it.readNBytes(5) } == "%PDF-".bytes
assert new File(folder, "acme/acme-2026-10.xlsx").withInputStream { it.readNBytes(2) } == "PK".bytes

// The plugin's last lines name the files, in full, so that they can be copied.
def log = new File(basedir, "build.log").readLines()
def last = log.findLastIndexOf { it.contains("brio-2026-10.xlsx") }
assert log[last - 4].endsWith("4 documents for 2026-10:")
assert log[last] == "[INFO]   " + new File(folder, "brio/brio-2026-10.xlsx").canonicalPath
assert log[last + 1].contains("----")
assert log.any { it.contains("Acme Cycles (acme), 2026-10: 2 goals, 0 without data") }
