package dev.headway.report;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Interrupts the thread that set it, unless that closes it in time. */
final class Deadline implements AutoCloseable {

  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicBoolean passed = new AtomicBoolean();
  private final Thread watched = Thread.currentThread();
  private final Thread watch;

  private Deadline(Duration after) {
    this.watch = new Thread(() -> watch(after), "deadline");
    watch.setDaemon(true);
  }

  static Deadline after(Duration time) {
    Deadline deadline = new Deadline(time);
    deadline.watch.start();
    return deadline;
  }

  private void watch(Duration after) {
    try {
      if (!closed.await(after.toMillis(), TimeUnit.MILLISECONDS)) {
        passed.set(true);
        watched.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether it has interrupted. */
  boolean hasPassed() {
    return passed.get();
  }

  /** From here on nothing interrupts, and what came too late to interrupt anything is undone. */
  @Override
  public void close() {
    closed.countDown();
    boolean others = false;
    while (watch.isAlive()) {
      try {
        watch.join();
      } catch (InterruptedException e) {
        others = !hasPassed();
      }
    }
    if (hasPassed() && !others) {
      Thread.interrupted();
    } else if (others) {
      watched.interrupt();
    }
  }
}
