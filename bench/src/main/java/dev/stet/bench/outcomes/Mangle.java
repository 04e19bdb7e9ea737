package dev.stet.bench.outcomes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/** How a file is damaged before it is read. The same file and seed give the same bytes. */
enum Mangle {
  NONE {
    @Override
    byte[] of(byte[] bytes, long seed) {
      return bytes;
    }
  },
  /** The second half is lost. */
  HALF {
    @Override
    byte[] of(byte[] bytes, long seed) {
      return Arrays.copyOf(bytes, bytes.length / 2);
    }
  },
  /** At least three bytes are others, and one in every 20,000. */
  FLIP {
    @Override
    byte[] of(byte[] bytes, long seed) {
      byte[] flipped = bytes.clone();
      Random random = new Random(seed);
      for (int count = Math.max(3, bytes.length / 20_000); count > 0 && bytes.length > 0; count--) {
        flipped[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
      }
      return flipped;
    }
  };

  abstract byte[] of(byte[] bytes, long seed);

  static Mangle named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
