["pdf", "xlsx", "json"].each {
  def name = "2026-10/acme/acme-2026-10." + it
  def first = new File(basedir, "first/" + name)
  assert first.length() > 0
  assert first.bytes == new File(basedir, "second/" + name).bytes : name + " differs between two runs"
}
true
