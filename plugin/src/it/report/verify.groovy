def folder = new File(basedir, "target/headway/2026-10")
def names = ["acme/acme-2026-10.pdf", "acme/acme-2026-10.xlsx", "acme/acme-2026-10.json",
             "brio/brio-2026-10.pdf", "brio/brio-2026-10.xlsx", "brio/brio-2026-10.json"]
names.each { assert new File(folder, it).length() > 0 : it + " is missing or empty" }
assert new File(folder, "acme").list().length == 3 : "something else was left behind"

assert new File(folder, "acme/acme-2026-10.pdf").withInputStream { it.readNBytes(5) } == "%PDF-".bytes
assert new File(folder, "acme/acme-2026-10.xlsx").withInputStream { it.readNBytes(2) } == "PK".bytes

// Four enquiries stand in the export.
def scorecard = new groovy.json.JsonSlurper().parse(new File(folder, "acme/acme-2026-10.json"))
def enquiries = scorecard.goals.find { it.goal.id == "enquiries" }
assert enquiries.actual.value == "4"
assert enquiries.inputs[0].sources == [[file: "exports/2026-10/contacts.csv", rows: 4, lines: "2-5",
    sha256: java.security.MessageDigest.getInstance("SHA-256")
        .digest(new File(basedir, "clients/acme/exports/2026-10/contacts.csv").bytes).encodeHex().toString()]]

// The plugin's last lines name the files, in full, so that they can be copied.
def log = new File(basedir, "build.log").readLines()
def last = log.findLastIndexOf { it.contains("brio-2026-10.json") }
assert log[last - 6].endsWith("6 documents for 2026-10:")
assert log[last] == "[INFO]   " + new File(folder, "brio/brio-2026-10.json").canonicalPath
assert log[last + 1].contains("----")
assert log.any { it.contains("Acme Cycles (acme), 2026-10: 2 goals, 0 without data") }
