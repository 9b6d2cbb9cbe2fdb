def log = new File(basedir, "build.log").text
assert log.contains("[ERROR] clients/acme/exports/2026-10: the goal 'Enquiries' has no data for 2026-10; missing: HubSpot: contacts")
assert log.contains("Put the export that holds it into clients/acme/exports/2026-10 ")
assert !log.contains("the goal 'Stood up for us' has no data")
def found = new groovy.json.JsonSlurper().parse(new File(basedir, "target/headway/2026-10/acme/check.json"))
assert found.goals.find { it.name == "Enquiries" }.missing == ["HubSpot: contacts"]
assert !new File(basedir, "target/headway/2026-10/acme/acme-2026-10.pdf").exists() : "a check writes no report"
