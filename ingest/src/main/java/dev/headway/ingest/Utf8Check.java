package dev.headway.ingest;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Whether bytes that come in pieces are UTF-8, by the table of well-formed byte sequences of the
 * Unicode Standard (table 3-7). All bytes of every file are looked at, so eight plain ones are
 * passed over at once. Lives as long as one file is looked over.
 */
final class Utf8Check {

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;

  private boolean valid = true;

  /** How many bytes of the character are still to come, and in which range the next has to be. */
  private int wanted;

  private int lowest;
  private int highest;

  /** Takes the next bytes. */
  void take(byte[] bytes, int length) {
    int at = 0;
    while (valid && at < length) {
      if (wanted == 0) {
        at = passPlain(bytes, at, length);
      }
      if (at < length) {
        step(bytes[at++] & 0xFF);
      }
    }
  }

  private static int passPlain(byte[] bytes, int from, int length) {
    int at = from;
    while (at + Long.BYTES <= length) {
      long others = (long) EIGHT.get(bytes, at) & HIGH_BITS;
      if (others != 0) {
        return at + Long.numberOfTrailingZeros(others) / Byte.SIZE;
      }
      at += Long.BYTES;
    }
    while (at < length && bytes[at] >= 0) {
      at++;
    }
    return at;
  }

  private void step(int next) {
    if (wanted > 0) {
      valid = next >= lowest && next <= highest;
      wanted--;
      lowest = 0x80;
      highest = 0xBF;
      return;
    }
    lowest = next == 0xE0 ? 0xA0 : next == 0xF0 ? 0x90 : 0x80;
    highest = next == 0xED ? 0x9F : next == 0xF4 ? 0x8F : 0xBF;
    if (next >= 0xC2 && next <= 0xDF) {
      wanted = 1;
    } else if (next >= 0xE0 && next <= 0xEF) {
      wanted = 2;
    } else if (next >= 0xF0 && next <= 0xF4) {
      wanted = 3;
    } else {
      valid = next < 0x80;
    }
  }

  /** Whether all that was taken is UTF-8, to the last byte. */
  boolean isUtf8() {
    return valid && wanted == 0;
  }
}
