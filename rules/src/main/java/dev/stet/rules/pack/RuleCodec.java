package dev.stet.rules.pack;

import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Role;
import dev.stet.core.rule.Example;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.rule.Words;
import java.io.ByteArrayOutputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Turns {@link CompiledRules} into bytes and back. All texts stand together at the beginning, so
 * that they are decoded at once; what follows are numbers. The same rules are the same bytes.
 */
final class RuleCodec {
  private RuleCodec() {}

  static byte[] encode(CompiledRules rules) throws IOException {
    ByteArrayOutputStream numbers = new ByteArrayOutputStream();
    Out out = new Out(new StringBuilder(), new DataOutputStream(numbers));
    out.all(rules.infos().values(), out::info);
    out.all(rules.packs(), out::pack);
    rules.check().write(out.to);
    byte[] texts = out.texts.toString().getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream whole = new DataOutputStream(bytes);
    whole.writeInt(texts.length);
    whole.write(texts);
    whole.write(numbers.toByteArray());
    return bytes.toByteArray();
  }

  /** Reads what {@link #encode} wrote. */
  static CompiledRules decode(byte[] bytes) {
    ByteBuffer from = ByteBuffer.wrap(bytes);
    int length = from.getInt();
    String texts = new String(bytes, from.position(), length, StandardCharsets.UTF_8);
    from.position(from.position() + length);
    In in = new In(texts, from);
    Map<String, RuleInfo> infos = new LinkedHashMap<>();
    in.all(in::info).forEach(info -> infos.put(info.id(), info));
    List<PatternPack> packs = in.all(in::pack);
    return new CompiledRules(infos, packs, PatternCheck.read(packs, from));
  }

  @FunctionalInterface
  private interface Writing<T> {
    void write(T value) throws IOException;
  }

  private record Out(StringBuilder texts, DataOutput to) {
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
      words(info.summary());
      words(info.explanation());
      all(info.messages().entrySet(), this::message);
      all(info.examples(), this::example);
      all(info.yieldsTo(), this::text);
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

  private static final class In {
    private static final Severity[] SEVERITIES = Severity.values();
    private static final Role[] ROLES = Role.values();
    private static final BlockKind[] KINDS = BlockKind.values();
    private static final Evidence.Kind[] EVIDENCE = Evidence.Kind.values();
    private static final RulePattern.Inside[] INSIDES = RulePattern.Inside.values();
    private static final RulePattern.Whole[] WHOLES = RulePattern.Whole.values();
    private static final RulePattern.Need[] NEEDS = RulePattern.Need.values();
    private static final Guard.Where[] WHERES = Guard.Where.values();

    private final String texts;
    private final ByteBuffer from;
    private int at;

    In(String texts, ByteBuffer from) {
      this.texts = texts;
      this.from = from;
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

    private <E> E constant(E[] constants) {
      return constants[from.get()];
    }

    private <E> @Nullable E optional(E[] constants) {
      return flag() ? constant(constants) : null;
    }

    private <E> Set<E> constants(E[] constants) {
      long bits = from.getLong();
      Set<E> set = new LinkedHashSet<>();
      for (int i = 0; i < constants.length; i++) {
        if ((bits >>> i & 1) != 0) {
          set.add(constants[i]);
        }
      }
      return set;
    }

    private Words words() {
      return new Words(text(), text());
    }

    RuleInfo info() {
      return new RuleInfo(
          text(),
          constant(SEVERITIES),
          words(),
          words(),
          messages(),
          all(() -> new Example(text(), text(), constants(EVIDENCE))),
          new LinkedHashSet<>(all(this::text)));
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
      return new PatternRule(info(), all(this::pattern), constants(EVIDENCE));
    }

    private RulePattern pattern() {
      return new RulePattern(
          text(),
          flag(),
          flag(),
          from.getInt(),
          groups(),
          all(this::guard),
          constants(ROLES),
          constants(KINDS),
          constants(INSIDES),
          optional(WHOLES),
          constants(NEEDS),
          text(),
          optional(SEVERITIES),
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
      return new Guard(constant(WHERES), flag(), text(), flag());
    }
  }
}
