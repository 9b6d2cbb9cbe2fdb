package dev.headway.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A damaged file.
 *
 * @param name its name, whose ending says what it pretends to be
 * @param bytes what stands in it
 */
record FuzzCase(String name, byte[] bytes) {

  private static final List<String> ENTRIES =
      List.of("a.csv", "in/b.csv", "../../out.csv", "C:\\x.csv", "é\u0007.txt", ".hidden", "c.zip");

  /** The case of a seed: always the same for the same corpus, and what grew on it. */
  static FuzzCase of(long seed, FuzzCorpus corpus, FuzzGrowth growth) throws IOException {
    Random random = new Random(seed);
    Damage damage = new Damage(random);
    int kind = random.nextInt(200);
    if (kind < 180) {
      byte[] base = growth.any(random, any(corpus, random));
      return new FuzzCase("a.csv", damage.of(base, any(corpus, random)));
    }
    if (kind < 184) {
      return new FuzzCase("evidence.csv", damage.of(corpus.log().bytes(), any(corpus, random)));
    }
    if (kind < 195) {
      byte[] zip = zip(corpus, random, damage);
      return new FuzzCase("a.zip", random.nextBoolean() ? damage.anywhere(zip) : zip);
    }
    FuzzCorpus.Seed seeded = corpus.workbooks().get(random.nextInt(corpus.workbooks().size()));
    boolean isInside = seeded.ending().equals("xlsx") && random.nextBoolean();
    byte[] bytes = isInside ? damage.inside(seeded.bytes()) : damage.anywhere(seeded.bytes());
    return new FuzzCase("a." + seeded.ending(), bytes);
  }

  /** Another file that tells nearly the same. */
  FuzzCase twin(long seed) {
    return new FuzzCase("b.csv", new Damage(new Random(~seed)).of(bytes, bytes));
  }

  private static byte[] text(FuzzCorpus corpus, Random random, Damage damage) {
    return damage.of(any(corpus, random), any(corpus, random));
  }

  private static byte[] any(FuzzCorpus corpus, Random random) {
    return corpus.texts().get(random.nextInt(corpus.texts().size())).bytes();
  }

  private static byte[] zip(FuzzCorpus corpus, Random random, Damage damage) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int from = random.nextInt(ENTRIES.size());
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = from; i < Math.min(ENTRIES.size(), from + 2); i++) {
        zip.putNextEntry(new ZipEntry(ENTRIES.get(i)));
        zip.write(random.nextInt(4) == 0 ? any(corpus, random) : text(corpus, random, damage));
      }
    }
    return out.toByteArray();
  }
}
