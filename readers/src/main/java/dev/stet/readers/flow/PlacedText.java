package dev.stet.readers.flow;

import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Place;
import dev.stet.core.document.Places;
import dev.stet.core.document.Unread;
import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.UnreadableException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A text that is put together piece by piece, each with its place in the file, and what is known of
 * it. Not thread-safe.
 */
public final class PlacedText {
  private final Limits limits;
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Evidence> evidence = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();

  public PlacedText(Limits limits) {
    this.limits = limits;
  }

  public int length() {
    return text.length();
  }

  /** Whether nothing in it has a place. */
  public boolean isEmpty() {
    return starts.isEmpty();
  }

  public boolean hasBlocks() {
    return !blocks.isEmpty();
  }

  /** Writes {@code words} at the end; fails if the text becomes longer than the limits allow. */
  public void write(CharSequence words) throws UnreadableException {
    limits.requireRoom((long) text.length() + words.length());
    text.append(words);
  }

  /** Says that what stands from {@code start} on is at {@code place}. */
  public void place(int start, Place place) {
    starts.add(start);
    places.add(place);
  }

  public void add(Block block) {
    blocks.add(block);
  }

  public void add(Evidence one) {
    evidence.add(one);
  }

  public void unread(Unread.Reason reason, String part) {
    unread.add(new Unread(reason, part));
  }

  public Document document(String name, String mediaType, Map<String, String> metadata) {
    evidence.sort(Comparator.comparing(Evidence::span));
    return Document.named(name)
        .mediaType(mediaType)
        .text(text.toString())
        .blocks(blocks)
        .places(Places.pieces(starts, places))
        .evidence(evidence)
        .unread(unread)
        .metadata(metadata)
        .build();
  }
}
