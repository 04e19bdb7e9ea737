package dev.stet.engine.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.stet.core.rule.Category;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The JSON Schema of {@code stet.yaml}, and the pieces that the table of keys is written with. */
public final class Schemas {
  private Schemas() {}

  /** The schema as JSON text, the same for the same version of Stet. */
  public static String json() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "http://json-schema.org/draft-07/schema#");
    schema.put("title", "stet.yaml");
    schema.put("description", "Configuration of Stet, a document-quality linter.");
    schema.putAll(object(Key.FILE));
    StringWriter text = new StringWriter();
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
      write(schema, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text + "\n";
  }

  static Map<String, Object> text() {
    return of("type", "string", "minLength", 1);
  }

  static Map<String, Object> date() {
    return of("type", "string", "format", "date");
  }

  static Map<String, Object> bool() {
    return of("type", "boolean");
  }

  static Map<String, Object> number() {
    return of("type", "integer", "minimum", 0);
  }

  static Map<String, Object> oneOf(String... words) {
    return of("enum", List.of(words));
  }

  static Map<String, Object> constants(Class<? extends Enum<?>> type) {
    return of(
        "enum",
        Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .toList());
  }

  static Map<String, Object> globs() {
    return oneOrMany(text());
  }

  static Map<String, Object> names() {
    return oneOrMany(of("type", "string", "pattern", ruleNames()));
  }

  static Map<String, Object> levels() {
    return of(
        "type",
        "object",
        "patternProperties",
        of(ruleNames(), constants(Level.class)),
        "additionalProperties",
        false);
  }

  /** A list of objects with {@code keys}, of which {@code required} must be there. */
  static Map<String, Object> objects(List<Key> keys, String... required) {
    Map<String, Object> item = object(keys);
    item.put("required", List.of(required));
    return of("type", "array", "items", item);
  }

  private static Map<String, Object> object(List<Key> keys) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Key key : keys) {
      Map<String, Object> schema = of("description", key.about());
      schema.putAll(key.schema());
      properties.put(key.name(), schema);
    }
    return of("type", "object", "additionalProperties", false, "properties", properties);
  }

  private static Map<String, Object> oneOrMany(Map<String, Object> one) {
    return of("oneOf", List.of(one, of("type", "array", "items", one)));
  }

  private static String ruleNames() {
    return Arrays.stream(Category.values())
        .map(Category::id)
        .collect(Collectors.joining("|", "^(all|(", ")(/[a-z0-9]+(-[a-z0-9]+)*)?)$"));
  }

  private static Map<String, Object> of(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  private static void write(Object value, JsonGenerator json) throws IOException {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(String.valueOf(entry.getKey()));
        write(entry.getValue(), json);
      }
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object item : list) {
        write(item, json);
      }
      json.writeEndArray();
    } else if (value instanceof Boolean bool) {
      json.writeBoolean(bool);
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else {
      json.writeString(String.valueOf(value));
    }
  }
}
