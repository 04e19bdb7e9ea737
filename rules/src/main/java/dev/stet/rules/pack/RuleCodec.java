package dev.stet.rules.pack;

import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Role;
import dev.stet.core.rule.Example;
import dev.stet.core.rule.RuleGuide;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.rule.Words;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Turns {@link CompiledRules} into bytes and back. The texts stand together in front of the
 * numbers, so that they are decoded at once. What the rules' pages tell is behind all that and is
 * decoded when the first page is asked for. The same rules are the same bytes.
 */
final class RuleCodec {
  private RuleCodec() {}

  static byte[] encode(CompiledRules rules) throws IOException {
    Out out = new Out();
    out.all(rules.infos().values(), out::info);
    out.all(rules.packs(), out::pack);
    rules.check().write(out.to);
    Out guides = new Out();
    guides.all(infos(rules), guides::guide);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    out.writeTo(bytes);
    guides.writeTo(bytes);
    return bytes.toByteArray();
  }

  private static List<RuleInfo> infos(CompiledRules rules) {
    List<RuleInfo> infos = new ArrayList<>(rules.infos().values());
    rules.packs().forEach(pack -> infos.addAll(pack.infos()));
    return infos;
  }

  /** Where the bytes are; each time it is opened it gives them from the first on. */
  @FunctionalInterface
  interface Source {
    InputStream open() throws IOException;
  }

  /** Reads what {@link #encode} wrote. */
  static CompiledRules decode(Source source) throws IOException {
    In in = new In(part(source, 0), new Guides(source));
    Map<String, RuleInfo> infos = new LinkedHashMap<>();
    in.all(in::info).forEach(info -> infos.put(info.id(), info));
    List<PatternPack> packs = in.all(in::pack);
    return new CompiledRules(infos, packs, PatternCheck.read(packs, in.from));
  }

  private static byte[] part(Source source, int number) throws IOException {
    try (DataInputStream in = new DataInputStream(source.open())) {
      for (int i = 0; i < number; i++) {
        in.skipNBytes(in.readInt());
      }
      byte[] part = new byte[in.readInt()];
      in.readFully(part);
      return part;
    }
  }

  /** What the rules' pages tell. Thread-safe. */
  private static final class Guides {
    private final Source source;
    private final Map<String, RuleGuide> decoded = new HashMap<>();

    Guides(Source source) {
      this.source = source;
    }

    synchronized RuleGuide of(String id) {
      if (decoded.isEmpty()) {
        try {
          In in = new In(part(source, 1), this);
          in.all(in::guide).forEach(guide -> decoded.put(guide.getKey(), guide.getValue()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return Objects.requireNonNull(decoded.get(id));
    }
  }

  @FunctionalInterface
  private interface Writing<T> {
    void write(T value) throws IOException;
  }

  private static final class Out {
    private final StringBuilder texts = new StringBuilder();
    private final ByteArrayOutputStream numbers = new ByteArrayOutputStream();
    private final DataOutput to = new DataOutputStream(numbers);

    /** Writes the part, its length in front. */
    void writeTo(OutputStream bytes) throws IOException {
      byte[] encoded = texts.toString().getBytes(StandardCharsets.UTF_8);
      DataOutputStream part = new DataOutputStream(bytes);
      part.writeInt(Integer.BYTES + encoded.length + numbers.size());
      part.writeInt(encoded.length);
      part.write(encoded);
      numbers.writeTo(part);
    }

    <T> void all(Collection<T> values, Writing<? super T> each) throws IOException {
      to.writeInt(values.size());
      for (T value : values) {
        each.write(value);
      }
    }

    <T> void optional(@Nullable T value, Writing<? super T> it) throws IOException {
      to.writeBoolean(value != null);
      if (value != null) {
        it.write(value);
      }
    }

    void text(String text) throws IOException {
      texts.append(text);
      to.writeInt(text.length());
    }

    @SuppressWarnings("EnumOrdinal") // it is read by the build that wrote it
    void constant(Enum<?> constant) throws IOException {
      to.writeByte(constant.ordinal());
    }

    @SuppressWarnings("EnumOrdinal")
    void constants(Set<? extends Enum<?>> constants) throws IOException {
      long bits = 0;
      for (Enum<?> constant : constants) {
        bits |= 1L << constant.ordinal();
      }
      to.writeLong(bits);
    }

    void words(Words words) throws IOException {
      text(words.en());
      text(words.zh());
    }

    void info(RuleInfo info) throws IOException {
      text(info.id());
      constant(info.severity());
      all(info.messages().entrySet(), this::message);
      all(info.yieldsTo(), this::text);
    }

    void guide(RuleInfo info) throws IOException {
      text(info.id());
      words(info.summary());
      words(info.explanation());
      all(info.examples(), this::example);
    }

    private void message(Map.Entry<String, Words> message) throws IOException {
      text(message.getKey());
      words(message.getValue());
    }

    private void example(Example example) throws IOException {
      text(example.text());
      text(example.note());
      constants(example.evidence());
    }

    void pack(PatternPack pack) throws IOException {
      text(pack.name());
      all(pack.rules(), this::rule);
    }

    private void rule(PatternRule rule) throws IOException {
      info(rule.info());
      all(rule.patterns(), this::pattern);
      constants(rule.evidence());
    }

    private void pattern(RulePattern pattern) throws IOException {
      text(pattern.regex());
      to.writeBoolean(pattern.ignoreCase());
      to.writeBoolean(pattern.exact());
      to.writeInt(pattern.group());
      all(pattern.groups().entrySet(), this::group);
      all(pattern.guards(), this::guard);
      constants(pattern.roles());
      constants(pattern.kinds());
      constants(pattern.notInside());
      optional(pattern.whole(), this::constant);
      constants(pattern.needs());
      text(pattern.family());
      optional(pattern.severity(), this::constant);
      text(pattern.message());
    }

    private void group(Map.Entry<String, Integer> group) throws IOException {
      text(group.getKey());
      to.writeInt(group.getValue());
    }

    private void guard(Guard guard) throws IOException {
      constant(guard.where());
      to.writeBoolean(guard.wanted());
      text(guard.regex());
      to.writeBoolean(guard.ignoreCase());
    }
  }

  /** Constants of one kind, and the sets of them that were met so far, by a bit for each. */
  private static final class Constants<E> {
    final E[] all;
    final Map<Long, Set<E>> sets = new HashMap<>();

    Constants(E[] all) {
      this.all = all;
    }

    Set<E> set(long bits) {
      Set<E> set = new HashSet<>();
      for (int i = 0; i < all.length; i++) {
        if ((bits >>> i & 1) != 0) {
          set.add(all[i]);
        }
      }
      return Set.copyOf(set);
    }
  }

  private static final class In {
    private final Constants<Severity> severities = new Constants<>(Severity.values());
    private final Constants<Role> roles = new Constants<>(Role.values());
    private final Constants<BlockKind> kinds = new Constants<>(BlockKind.values());
    private final Constants<Evidence.Kind> evidence = new Constants<>(Evidence.Kind.values());
    private final Constants<RulePattern.Inside> insides =
        new Constants<>(RulePattern.Inside.values());
    private final Constants<RulePattern.Whole> wholes = new Constants<>(RulePattern.Whole.values());
    private final Constants<RulePattern.Need> needs = new Constants<>(RulePattern.Need.values());
    private final Constants<Guard.Where> wheres = new Constants<>(Guard.Where.values());
    private final String texts;
    private final ByteBuffer from;
    private final Guides guides;
    private int at;

    /** Reads a part. */
    In(byte[] part, Guides guides) {
      this.from = ByteBuffer.wrap(part);
      int length = from.getInt();
      this.texts = new String(part, from.position(), length, StandardCharsets.UTF_8);
      from.position(from.position() + length);
      this.guides = guides;
    }

    <T> List<T> all(Supplier<T> each) {
      int size = from.getInt();
      List<T> values = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        values.add(each.get());
      }
      return values;
    }

    private String text() {
      int end = at + from.getInt();
      String text = texts.substring(at, end);
      at = end;
      return text;
    }

    private boolean flag() {
      return from.get() != 0;
    }

    private <E> E constant(Constants<E> of) {
      return of.all[from.get()];
    }

    private <E> @Nullable E optional(Constants<E> of) {
      return flag() ? constant(of) : null;
    }

    private <E> Set<E> constants(Constants<E> of) {
      return of.sets.computeIfAbsent(from.getLong(), of::set);
    }

    private Words words() {
      return new Words(text(), text());
    }

    RuleInfo info() {
      String id = text();
      return new RuleInfo(
          id,
          constant(severities),
          messages(),
          new LinkedHashSet<>(all(this::text)),
          () -> guides.of(id));
    }

    Map.Entry<String, RuleGuide> guide() {
      return Map.entry(text(), new RuleGuide(words(), words(), all(this::example)));
    }

    private Example example() {
      return new Example(text(), text(), constants(evidence));
    }

    private Map<String, Words> messages() {
      Map<String, Words> messages = new LinkedHashMap<>();
      for (int left = from.getInt(); left > 0; left--) {
        messages.put(text(), words());
      }
      return messages;
    }

    PatternPack pack() {
      return new PatternPack(text(), all(this::rule));
    }

    private PatternRule rule() {
      return new PatternRule(info(), all(this::pattern), constants(evidence));
    }

    private RulePattern pattern() {
      return new RulePattern(
          text(),
          flag(),
          flag(),
          from.getInt(),
          groups(),
          all(this::guard),
          constants(roles),
          constants(kinds),
          constants(insides),
          optional(wholes),
          constants(needs),
          text(),
          optional(severities),
          text());
    }

    private Map<String, Integer> groups() {
      Map<String, Integer> groups = new LinkedHashMap<>();
      for (int left = from.getInt(); left > 0; left--) {
        groups.put(text(), from.getInt());
      }
      return groups;
    }

    private Guard guard() {
      return new Guard(constant(wheres), flag(), text(), flag());
    }
  }
}
