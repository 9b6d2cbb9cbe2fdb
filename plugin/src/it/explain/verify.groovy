def lines = new File(basedir, "build.log").readLines()
def digest = java.security.MessageDigest.getInstance("SHA-256")
    .digest(new File(basedir, "clients/acme/exports/2026-10/contacts.csv").bytes).encodeHex().toString()

// Four enquiries stand in the export, below its header.
assert lines.any { it == "[INFO]   Enquiries (enquiries), 2026-10" }
assert lines.any { it.contains("  formula    enquiries = ") }
assert lines.any { it.contains("  input      enquiries: 4, on ") }
assert lines.any { it.endsWith("4 rows, SHA-256 " + digest.take(8) + ", lines 2-5") }
assert lines.every { !it.contains("Stood up for us (defences)") } : "only one goal was asked for"
assert lines.findAll { it.startsWith("[INFO]     ") }.every { it.length() <= 120 }

assert lines.any { it == "[ERROR] -Dheadway.goal: there is no goal 'enquirys'" }
assert lines.any { it.contains("Did you mean 'enquiries'? There are: enquiries, defences.") }
assert !new File(basedir, "target").exists() : "nothing is written"
true
