package dev.stet.core.document;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a reader makes of a file and what rules judge: one text, cut into blocks, with a way back to
 * the place of each character. Immutable and thread-safe; analyses are computed once, when first
 * asked for, from any thread.
 */
public final class Document {
  private final String name;
  private final String mediaType;
  private final String text;
  private final String folded;
  private final List<Block> blocks;
  private final Places places;
  private final List<Evidence> evidence;
  private final List<Unread> unread;
  private final Map<String, String> metadata;
  private final Map<Analysis<?>, Lazy<?>> analyses = new ConcurrentHashMap<>();

  private Document(Builder builder, List<Block> blocks, String folded) {
    this.name = builder.name;
    this.mediaType = builder.mediaType;
    this.text = builder.text;
    this.folded = folded;
    this.blocks = blocks;
    this.places = builder.places;
    this.evidence = List.copyOf(builder.evidence);
    this.unread = List.copyOf(builder.unread);
    this.metadata = Collections.unmodifiableMap(new TreeMap<>(builder.metadata));
  }

  /** Starts a document. {@code name} is the file's path or name, as a person would say it. */
  public static Builder named(String name) {
    return new Builder(name);
  }

  public String name() {
    return name;
  }

  /** The file's type, as in {@code text/markdown}. */
  public String mediaType() {
    return mediaType;
  }

  /** The whole text. Offsets everywhere are into this string, in UTF-16 code units. */
  public String text() {
    return text;
  }

  /**
   * The text with full-width ASCII, odd spaces and the like folded to one form. As long as {@link
   * #text}, so that offsets are the same in both.
   */
  public String folded() {
    return folded;
  }

  /** The blocks in the order of the text. They do not overlap. */
  public List<Block> blocks() {
    return blocks;
  }

  /** The words of {@code block}. */
  public String text(Block block) {
    return block.span().of(text);
  }

  /** The block that holds {@code offset}, or null between two. */
  public @Nullable Block blockAt(int offset) {
    int low = 0;
    int high = blocks.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span span = blocks.get(middle).span();
      if (offset < span.start()) {
        high = middle - 1;
      } else if (offset >= span.end()) {
        low = middle + 1;
      } else {
        return blocks.get(middle);
      }
    }
    return null;
  }

  /** The place in the file of {@code span}. */
  public Place place(Span span) {
    return places.of(span);
  }

  public List<Evidence> evidence() {
    return evidence;
  }

  /** Whether there is nothing to judge: no text, and no evidence that stands for any. */
  public boolean isEmpty() {
    return text.isBlank() && evidence.stream().noneMatch(each -> each.kind().isContent());
  }

  /** Whether some of the file is lost. */
  public boolean isDamaged() {
    return evidence.stream().anyMatch(each -> each.kind() == Evidence.Kind.DAMAGE)
        || unread.stream().anyMatch(part -> part.reason() == Unread.Reason.DAMAGED);
  }

  /** What could not be read of a file that otherwise could. */
  public List<Unread> unread() {
    return unread;
  }

  /**
   * Facts about the file by name: {@code encoding}, {@code author}, {@code pages}, {@code
   * producer}.
   */
  public Map<String, String> metadata() {
    return metadata;
  }

  /** What {@code analysis} finds out about this document; computed at the first call. */
  @SuppressWarnings("unchecked") // the map holds under each analysis what that analysis returned
  public <T> T get(Analysis<T> analysis) {
    // The value is computed outside the map: an analysis may ask for another.
    return ((Lazy<T>) analyses.computeIfAbsent(analysis, key -> new Lazy<>(analysis))).get(this);
  }

  /** The same document with other blocks; analyses start afresh. */
  public Document withBlocks(List<Block> newBlocks) {
    return new Document(copy(), checked(newBlocks, text), folded);
  }

  /** The same document with other evidence; analyses start afresh. */
  public Document withEvidence(List<Evidence> newEvidence) {
    return new Document(copy().evidence(newEvidence), blocks, folded);
  }

  private Builder copy() {
    return named(name)
        .mediaType(mediaType)
        .text(text)
        .places(places)
        .evidence(evidence)
        .unread(unread)
        .metadata(metadata);
  }

  private static List<Block> checked(List<Block> blocks, String text) {
    int end = 0;
    for (Block block : blocks) {
      if (block.span().start() < end || block.span().end() > text.length()) {
        throw new IllegalArgumentException(
            "blocks must follow each other inside a text of %d characters: %s"
                .formatted(text.length(), block));
      }
      end = block.span().end();
    }
    return List.copyOf(blocks);
  }

  /** A value that is computed once. */
  private static final class Lazy<T> {
    private final Analysis<T> analysis;
    private @Nullable T value;

    Lazy(Analysis<T> analysis) {
      this.analysis = analysis;
    }

    synchronized T get(Document document) {
      T known = value;
      if (known == null) {
        known = Objects.requireNonNull(analysis.analyse(document), "an analysis returned null");
        value = known;
      }
      return known;
    }
  }

  /** Collects what a reader sees. Not thread-safe. */
  public static final class Builder {
    private final String name;
    private String mediaType = "text/plain";
    private String text = "";
    private List<Block> blocks = List.of();
    private Places places = span -> new Place.Whole();
    private List<Evidence> evidence = List.of();
    private List<Unread> unread = List.of();
    private Map<String, String> metadata = Map.of();

    private Builder(String name) {
      this.name = Objects.requireNonNull(name, "name");
    }

    public Builder mediaType(String newMediaType) {
      this.mediaType = newMediaType;
      return this;
    }

    public Builder text(String newText) {
      this.text = newText;
      return this;
    }

    /** The blocks in the order of the text. */
    public Builder blocks(List<Block> newBlocks) {
      this.blocks = newBlocks;
      return this;
    }

    public Builder places(Places newPlaces) {
      this.places = newPlaces;
      return this;
    }

    public Builder evidence(List<Evidence> newEvidence) {
      this.evidence = newEvidence;
      return this;
    }

    public Builder unread(List<Unread> newUnread) {
      this.unread = newUnread;
      return this;
    }

    public Builder metadata(Map<String, String> newMetadata) {
      this.metadata = newMetadata;
      return this;
    }

    /**
     * Makes the document.
     *
     * @throws IllegalArgumentException if blocks overlap, are out of order or reach past the text
     */
    public Document build() {
      return new Document(this, checked(blocks, text), Folding.fold(text));
    }
  }
}
