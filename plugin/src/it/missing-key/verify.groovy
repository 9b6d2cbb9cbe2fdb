def log = new File(basedir, "build.log").text
assert log.contains("[ERROR] clients/acme/client.yaml:11:5: the key 'aim' is missing")
assert log.contains("Write, for example:   aim: ")
assert log.contains("1 error (acme); what to do stands above.")

// Maven's own last lines name a class of its own, behind [Help 1]; nothing else may look like a stack trace.
def lines = log.readLines().findAll { !it.contains("[Help 1]") && !it.contains("re-run Maven with the -e switch") }
assert lines.every { !it.contains("Exception") && !(it =~ /^\s+at \S+\(/) }

// Clients are independent.
assert new File(basedir, "target/headway/2026-10/brio/brio-2026-10.pdf").length() > 0
assert !new File(basedir, "target/headway/2026-10/acme").exists()
