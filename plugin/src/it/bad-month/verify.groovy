def log = new File(basedir, "build.log").text
assert log.contains("[ERROR] headway.month: '10-2026' is not a month")
assert log.contains("such as:   -Dheadway.month=2026-10")
assert log.contains("[ERROR] clients/acme/exports/2026-08: there are no exports for 2026-08, nor for any month before it")
assert log.contains("There are: exports/2026-09, exports/2026-10.")
assert log.contains("[ERROR] -Dheadway.moth: there is no such property")
assert log.contains("Did you mean -Dheadway.month?")
assert log.contains("[ERROR] exports/2999-01: the month 2999-01 has not begun")

// Maven's own last lines name a class of its own, behind [Help 1]; nothing else may look like a stack trace.
def lines = log.readLines().findAll { !it.contains("[Help 1]") && !it.contains("re-run Maven with the -e switch") }
assert lines.every { !it.contains("Exception") && !(it =~ /^\s+at \S+\(/) }

assert !new File(basedir, "target").exists()
