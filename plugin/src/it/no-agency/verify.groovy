def log = new File(basedir, "build.log").text
assert log.contains("[ERROR] agency.yaml: there is none in ")
assert log.contains("timeZone: Europe/London")

// Maven's own last lines name a class of its own, behind [Help 1]; nothing else may look like a stack trace.
def lines = log.readLines().findAll { !it.contains("[Help 1]") && !it.contains("re-run Maven with the -e switch") }
assert lines.every { !it.contains("Exception") && !(it =~ /^\s+at \S+\(/) }
