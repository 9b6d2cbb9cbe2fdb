["north", "south"].each {
  def folder = new File(basedir, it + "/target/headway/2026-10/" + it + "-shop")
  assert new File(folder, it + "-shop-2026-10.pdf").length() > 0
  assert new File(folder, it + "-shop-2026-10.xlsx").length() > 0
}
def log = new File(basedir, "build.log").text
assert log.contains("Using the MultiThreadedBuilder implementation with a thread count of 2")
assert !log.contains("not marked @threadSafe") && !log.contains("not marked as thread-safe")
true
