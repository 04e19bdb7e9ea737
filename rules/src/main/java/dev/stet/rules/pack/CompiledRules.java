package dev.stet.rules.pack;

import dev.stet.core.rule.RuleInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The rules that come with Stet as their YAML says them. The build reads the YAML once and writes
 * what came of it beside the classes, because to parse it takes longer than to check a document.
 * Where that was not done (classes of an IDE), the YAML is parsed. Immutable.
 *
 * @param infos what the rules that are written in Java say about themselves, by id
 * @param packs the pattern packs
 * @param check the check of the packs
 */
public record CompiledRules(
    Map<String, RuleInfo> infos, List<PatternPack> packs, PatternCheck check) {
  /** Where the build writes them below the folder of the classes. */
  public static final String FILE = "dev/stet/rules/compiled-rules.bin";

  private static final String HOME = "/dev/stet/rules/";

  /** The packs, by their file below the home of the rules. */
  private static final List<String> PACKS =
      List.of(
          "placeholder/slots.yaml",
          "truncation/lost.yaml",
          "numeric/lost.yaml",
          "watermark/pay.yaml",
          "watermark/rights.yaml",
          "watermark/site.yaml",
          "watermark/collections.yaml",
          "watermark/nav.yaml",
          "watermark/stamps.yaml",
          "residue/converters.yaml");

  private static final CompiledRules SHIPPED = load();

  public CompiledRules {
    infos = Collections.unmodifiableMap(new LinkedHashMap<>(infos));
    packs = List.copyOf(packs);
  }

  /** The rules of this Stet. */
  public static CompiledRules shipped() {
    return SHIPPED;
  }

  /** What the rule {@code id}, which is written in Java, says about itself. */
  public static RuleInfo info(String id) {
    RuleInfo compiled = SHIPPED.infos.get(id);
    return compiled == null ? parsed(id) : compiled;
  }

  /**
   * Reads the YAML.
   *
   * @param ids of the rules that are written in Java
   */
  static CompiledRules parse(Collection<String> ids) {
    Map<String, RuleInfo> infos = new LinkedHashMap<>();
    new TreeSet<>(ids).forEach(id -> infos.put(id, parsed(id)));
    List<PatternPack> packs =
        PACKS.stream().map(name -> PatternPack.resource(CompiledRules.class, HOME + name)).toList();
    return new CompiledRules(infos, packs, PatternCheck.of(packs));
  }

  private static RuleInfo parsed(String id) {
    return RuleFile.load(CompiledRules.class, HOME + id + ".yaml");
  }

  private static CompiledRules load() {
    URL compiled = CompiledRules.class.getResource("/" + FILE);
    try {
      return compiled == null ? parse(List.of()) : RuleCodec.decode(compiled::openStream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes them where {@link #shipped} finds them below the folder {@code classes}. */
  public static void compile(Collection<String> ids, Path classes) throws IOException {
    Files.write(classes.resolve(FILE), RuleCodec.encode(parse(ids)));
  }
}
