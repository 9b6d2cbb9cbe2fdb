def log = new File(basedir, "build.log").text
assert log.count("Nothing is done: headway.skip is true.") == 2
assert !new File(basedir, "target").exists()
