package dev.headway.agency.delivery;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.input.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A ledger on the disk. Each line stands behind a digest of itself and of all lines before it, so
 * that none can be changed, left out or put elsewhere without a trace; and each has reached the
 * disk before what it tells of happens. A last line without its end is one that was cut short by a
 * crash: what it tells of has not happened, and it is dropped. Anything else that is wrong is
 * damage, and nothing may be sent.
 */
final class LedgerFile implements AutoCloseable {

  private static final int DIGEST = 64;

  private final Path file;
  private final FileChannel channel;
  private final FileChannel held;
  private final List<LedgerLine> lines;
  private String digest;
  private boolean isBroken;

  private LedgerFile(Path file, FileChannel channel, FileChannel held, Chain chain) {
    this.file = file;
    this.channel = channel;
    this.held = held;
    this.lines = new ArrayList<>(chain.lines());
    this.digest = chain.digest();
  }

  /** Lines, and the digest of all of them. */
  private record Chain(List<LedgerLine> lines, String digest, long length, boolean isEnded) {}

  /** Where a client's ledger of a month lies. */
  static Path path(Path deliveries, String client, YearMonth month) {
    return deliveries.resolve(client).resolve(month + ".ledger");
  }

  /**
   * Reads a ledger; one that is not there is empty.
   *
   * @throws LedgerException when it is damaged or cannot be read
   */
  static Ledger read(Path deliveries, String client, YearMonth month) throws LedgerException {
    Path file = path(deliveries, client, month);
    if (!Files.exists(file)) {
      return new Ledger(List.of());
    }
    try {
      return new Ledger(chain(file, Files.readAllBytes(file), client, month).lines());
    } catch (LedgerException e) {
      throw e;
    } catch (IOException e) {
      throw unusable(file, e);
    }
  }

  /**
   * Opens a ledger for one run alone; it is made where it is not there.
   *
   * @throws LedgerException when it is damaged, in use by another run, or cannot be written
   */
  static LedgerFile open(Path deliveries, String client, YearMonth month) throws LedgerException {
    Path file = path(deliveries, client, month);
    try {
      Files.createDirectories(deliveries.resolve(client));
      DeliveryFolder.prepare(deliveries);
      // Another file than the ledger: where one is closed that is locked, its lock is gone.
      FileChannel held =
          FileChannel.open(
              file.resolveSibling(month + ".lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      try {
        lock(file, held);
      } catch (IOException e) {
        held.close();
        throw e;
      }
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      try {
        DurableFile.settle(file);
        DurableFile.settle(deliveries.resolve(client));
        Chain chain = chain(file, all(channel), client, month);
        channel.truncate(chain.length());
        channel.position(chain.length());
        if (!chain.isEnded()) {
          channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
        }
        return new LedgerFile(file, channel, held, chain);
      } catch (IOException e) {
        channel.close();
        held.close();
        throw e;
      }
    } catch (LedgerException e) {
      throw e;
    } catch (IOException e) {
      throw unusable(file, e);
    }
  }

  private static void lock(Path file, FileChannel channel) throws IOException {
    Optional<FileLock> lock;
    try {
      lock = Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      lock = Optional.empty();
    }
    if (lock.isEmpty()) {
      throw new LedgerException(
          Problem.error(
              Place.of(DurableFile.label(file)),
              "another run is sending this client's messages at this moment",
              "Wait until it has ended, and look at headway:outbox before you send again."));
    }
  }

  private static byte[] all(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
    int read = 0;
    while (bytes.hasRemaining() && read >= 0) {
      read = channel.read(bytes);
    }
    return bytes.array();
  }

  private static Chain chain(Path file, byte[] bytes, String client, YearMonth month)
      throws LedgerException {
    List<LedgerLine> lines = new ArrayList<>();
    String digest = start(client, month);
    int from = 0;
    for (int at = 0; at < bytes.length; at++) {
      if (bytes[at] == '\n') {
        String line = new String(bytes, from, at - from, StandardCharsets.UTF_8);
        digest = checked(file, line, digest, lines);
        from = at + 1;
      }
    }
    // A whole line that only lost its end, as by an editor, is not one that was cut short.
    String tail = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    boolean isLine =
        tail.length() > DIGEST && tail.equals(line(digest, tail.substring(DIGEST + 1)));
    if (isLine) {
      digest = checked(file, tail, digest, lines);
    }
    return new Chain(lines, digest, isLine ? bytes.length : from, !isLine);
  }

  private static String checked(Path file, String line, String before, List<LedgerLine> lines)
      throws LedgerException {
    String json = line.length() > DIGEST ? line.substring(DIGEST + 1) : "";
    Optional<LedgerLine> read = LedgerLine.parse(json);
    if (!line.equals(line(before, json)) || read.isEmpty()) {
      throw new LedgerException(
          Problem.error(
              Place.of(DurableFile.label(file), lines.size() + 1),
              "this line was changed after it was written, or one before it was taken out",
              "Nothing is sent while nobody knows what was. Take the ledger as it was after the last"
                  + " sending, from git or a copy; an older one makes second copies. Never edit"
                  + " it."));
    }
    lines.add(read.get());
    return line.substring(0, DIGEST);
  }

  /** A ledger that is copied to another client or month is no ledger there. */
  private static String start(String client, YearMonth month) {
    return Sha256.of("headway-ledger 1 " + client + " " + month);
  }

  private static String line(String before, String json) {
    return Sha256.of(before + "\n" + json) + " " + json;
  }

  /** All lines so far. */
  Ledger ledger() {
    return new Ledger(lines);
  }

  /**
   * Writes a line. When this returns, it is on the disk.
   *
   * @throws LedgerException when it may not be: then what it tells of must not happen
   */
  void append(LedgerLine line) throws LedgerException {
    if (isBroken) {
      throw unusable(file, new IOException("a line before this one could not be written"));
    }
    isBroken = true;
    String written = line(digest, line.json());
    ByteBuffer bytes = ByteBuffer.wrap((written + "\n").getBytes(StandardCharsets.UTF_8));
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException e) {
      throw unusable(file, e);
    }
    lines.add(line);
    digest = written.substring(0, DIGEST);
    isBroken = false;
  }

  private static LedgerException unusable(Path file, IOException e) {
    return new LedgerException(
        Problem.error(
            Place.of(DurableFile.label(file)),
            "the ledger cannot be read or written: " + Reason.of(e),
            "Check that the disk has room and that you may write there. Nothing is sent without"
                + " it."));
  }

  @Override
  public void close() throws LedgerException {
    try (held) {
      channel.close();
    } catch (IOException e) {
      throw unusable(file, e);
    }
  }
}
