def folder = new File(basedir, "target/headway/2026-10")
assert new File(folder, "brio/brio-2026-10.pdf").length() > 0
assert new File(folder, "brio/brio-2026-10.xlsx").length() > 0
assert !new File(folder, "acme").exists() : "only brio was asked for"
// Without a POM, Maven leaves ${project.basedir} as it stands.
assert basedir.list().every { !it.contains("\$") }
