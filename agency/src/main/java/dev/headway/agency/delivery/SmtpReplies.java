package dev.headway.agency.delivery;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads replies from a connection. A reply counts only when it is whole: every line has its end,
 * its code and the same code, and the last line says that it is the last. Angus Mail would take
 * "25" before an end of the connection for a reply, the first line's code for all, and a line
 * without end into memory.
 */
final class SmtpReplies {

  /** Far more than any server says; EHLO's is the longest, with some thirty lines. */
  private static final int MOST_BYTES = 65_536;

  private static final Pattern LINE = Pattern.compile("([2-5][0-9]{2})(?:([ -])(.*))?");

  private final Socket below;
  private final InputStream stream;

  /**
   * Reads from a connection.
   *
   * @param upper where replies are read
   * @param below the same, or the socket under the encryption
   */
  SmtpReplies(Socket upper, Socket below) throws IOException {
    this.below = below;
    this.stream = new BufferedInputStream(upper.getInputStream(), 4096);
  }

  /** Whether the server has said something that was not read: it was not asked for, then. */
  boolean isWaiting() throws IOException {
    return stream.available() > 0 || below.getInputStream().available() > 0;
  }

  /**
   * The next reply.
   *
   * @param patience for all of it, however slowly it comes
   * @throws IOException there is none that is whole; the message says why
   */
  SmtpReply read(Duration patience) throws IOException {
    long deadline = System.nanoTime() + patience.toNanos();
    List<String> lines = new ArrayList<>();
    int bytes = 0;
    for (int code = 0; ; ) {
      byte[] line = line(deadline, MOST_BYTES - bytes);
      bytes += line.length + 1;
      String text = new String(line, StandardCharsets.UTF_8);
      Matcher parts = LINE.matcher(text);
      if (!parts.matches() || (code != 0 && Integer.parseInt(parts.group(1)) != code)) {
        throw new IOException("it said \"" + SmtpReply.cleaned(text) + "\", which is no reply");
      }
      code = Integer.parseInt(parts.group(1));
      lines.add(parts.group(3) == null ? "" : parts.group(3));
      if (!"-".equals(parts.group(2))) {
        return new SmtpReply(code, lines);
      }
    }
  }

  private byte[] line(long deadline, int most) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (true) {
      int next = next(deadline);
      if (next == '\n') {
        byte[] bytes = line.toByteArray();
        boolean isCr = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
        return isCr ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
      }
      if (next < 0) {
        throw new EOFException(
            line.size() == 0
                ? "it ended the connection"
                : "it ended the connection within a reply: "
                    + SmtpReply.cleaned(line.toString(StandardCharsets.UTF_8)));
      }
      if (line.size() >= most) {
        throw new IOException("it said more than a reply can be");
      }
      line.write(next);
    }
  }

  private int next(long deadline) throws IOException {
    if (stream.available() == 0) {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new SocketTimeoutException("it gave no answer in time");
      }
      below.setSoTimeout((int) Math.min(left, Integer.MAX_VALUE));
    }
    try {
      return stream.read();
    } catch (SocketTimeoutException e) {
      throw new SocketTimeoutException("it gave no answer in time");
    }
  }
}
