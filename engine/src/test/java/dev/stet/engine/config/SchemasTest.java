package dev.stet.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The schema that is shipped is the one the reader is made of. Run with {@code
 * -Dstet.docs.write=true} to write it.
 */
class SchemasTest {
  private static final Path SHIPPED = Path.of("../docs/stet.schema.json");

  @Test
  void theShippedSchemaIsThatOfTheReader() throws IOException {
    if (Boolean.getBoolean("stet.docs.write")) {
      Files.writeString(SHIPPED, Schemas.json());
    }

    assertThat(Files.readString(SHIPPED))
        .as("write it with -Dstet.docs.write=true")
        .isEqualTo(Schemas.json());
  }
}
