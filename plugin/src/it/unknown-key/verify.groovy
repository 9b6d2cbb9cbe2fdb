def log = new File(basedir, "build.log").text
assert log.contains("[ERROR] clients/acme/client.yaml:18:5: unknown key 'target'")
assert log.contains("Did you mean 'targets'?")

// Maven's own last lines name a class of its own, behind [Help 1]; nothing else may look like a stack trace.
def lines = log.readLines().findAll { !it.contains("[Help 1]") && !it.contains("re-run Maven with the -e switch") }
assert lines.every { !it.contains("Exception") && !(it =~ /^\s+at \S+\(/) }
