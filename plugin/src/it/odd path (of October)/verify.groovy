def folder = new File(basedir, "target/headway/2026-10/acme")
assert new File(folder, "acme-2026-10.pdf").length() > 0
assert new File(folder, "acme-2026-10.xlsx").length() > 0
assert new File(basedir, "build.log").text.contains(new File(folder, "acme-2026-10.xlsx").canonicalPath)
