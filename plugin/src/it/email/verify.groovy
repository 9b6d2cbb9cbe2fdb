def taken = context.get("taken").toList()
context.get("server").close()
def log = new File(basedir, "build.log").text
def outbox = new File(basedir, "target/headway/2026-10/outbox")

// One copy for each of the two, though it was asked for twice.
assert taken*.to.sort() == ["ada@acme.example", "emile@acme.example"]
assert taken.every { it.text =~ /(?m)^Message-ID: <[0-9a-f]{32}@lantern\.example>/ }
assert taken.every { it.text =~ /(?m)^Date: \w{3}, \d+ \w{3} \d{4} \d\d:\d\d:\d\d \+0\d00/ }

// What went out is what lay in the outbox, but for the date, and what is kept.
def undated = { it.replaceFirst(/^Date: [^\r\n]*\r\n/, "") }
def english = taken.find { it.to == "ada@acme.example" }.text
assert undated(english).readLines() == new File(outbox, "acme/en-GB.eml").getText("ISO-8859-1").readLines()
def kept = new File(basedir, "deliveries/acme").listFiles()*.name.sort()
assert kept.findAll { it.endsWith(".eml") }.size() == 2
assert kept.contains("2026-10.ledger")
assert new File(basedir, "deliveries/acme/2026-10.ledger").readLines().findAll { it.contains('"state":"ACCEPTED"') }.size() == 2

// The French reader has French documents.
assert new File(basedir, "target/headway/2026-10/acme/acme-2026-10-fr.pdf").length() > 0
assert new File(outbox, "index.html").text.contains("emile@acme.example")

// The log says what was done, and no secret, also with -X.
assert log.contains("Nothing was sent. The messages to look at:")
assert log.contains("accepted for ada@acme.example: 250 taken as no. ")
assert log.contains("not sent again: emile@acme.example has it")
assert log.contains("there is no such message of 2026-10")
assert !log.contains("not a word of this in the log")
assert !log.contains("\u0000lantern\u0000not a word of this in the log".getBytes("UTF-8").encodeBase64().toString())
return true
