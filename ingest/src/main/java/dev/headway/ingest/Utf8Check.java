package dev.headway.ingest;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Whether bytes that come in pieces are UTF-8, by the table of well-formed byte sequences of the
 * Unicode Standard (table 3-7). All bytes of every file are looked at, so eight plain ones are
 * passed over at once. Lives as long as one file is looked over.
 */
final class Utf8Check {

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;

  /** How many characters beside plain ones it has, and how many bytes that are none. */
  private long characters;

  private long strange;
  private long firstStrange;
  private long before;

  /** How many bytes of the character are still to come, and in which range the next has to be. */
  private int wanted;

  private int lowest;
  private int highest;

  /** Takes the next bytes. */
  void take(byte[] bytes, int length) {
    int at = 0;
    while (at < length) {
      if (wanted == 0) {
        at = passPlain(bytes, at, length);
      }
      if (at < length) {
        step(bytes[at] & 0xFF, before + at);
        at++;
      }
    }
    before += length;
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

  private void step(int next, long at) {
    if (wanted > 0 && next >= lowest && next <= highest) {
      wanted--;
      characters += wanted == 0 ? 1 : 0;
      lowest = 0x80;
      highest = 0xBF;
      return;
    }
    if (wanted > 0) {
      wanted = 0;
      strange(at - 1);
    }
    lowest = next == 0xE0 ? 0xA0 : next == 0xF0 ? 0x90 : 0x80;
    highest = next == 0xED ? 0x9F : next == 0xF4 ? 0x8F : 0xBF;
    if (next >= 0xC2 && next <= 0xDF) {
      wanted = 1;
    } else if (next >= 0xE0 && next <= 0xEF) {
      wanted = 2;
    } else if (next >= 0xF0 && next <= 0xF4) {
      wanted = 3;
    } else if (next >= 0x80) {
      strange(at);
    }
  }

  private void strange(long at) {
    firstStrange = strange == 0 ? at : firstStrange;
    strange++;
  }

  /** Whether all that was taken is UTF-8, to the last byte. */
  boolean isUtf8() {
    return strange == 0 && wanted == 0;
  }

  /** Whether it is UTF-8 into which some other text was put: most of its characters are UTF-8. */
  boolean isMixed() {
    return !isUtf8() && characters > strange;
  }

  /** Which byte, from 0, is the first that is no UTF-8. */
  Optional<Long> firstStrange() {
    return strange == 0 ? Optional.empty() : Optional.of(firstStrange);
  }
}
