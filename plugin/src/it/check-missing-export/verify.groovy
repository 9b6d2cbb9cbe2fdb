def log = new File(basedir, "build.log").text
assert log.contains("[ERROR] clients/acme/exports/2026-10: the goal 'Enquiries' has no data for 2026-10; missing: HubSpot: contacts")
assert log.contains("Put the export that holds it into clients/acme/exports/2026-10 ")
assert !log.contains("the goal 'Stood up for us' has no data")
assert !new File(basedir, "target").exists() : "a check writes nothing"
