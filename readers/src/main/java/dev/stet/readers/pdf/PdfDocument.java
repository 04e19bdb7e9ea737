package dev.stet.readers.pdf;

import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Span;
import dev.stet.core.document.Unread;
import dev.stet.core.run.Unreadable;
import dev.stet.readers.layout.Bookmark;
import dev.stet.readers.layout.Box;
import dev.stet.readers.layout.FlowedText;
import dev.stet.readers.layout.PageLayout;
import dev.stet.readers.layout.PageRanges;
import dev.stet.readers.layout.Stamps;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.jspecify.annotations.Nullable;

/** One PDF on its way to becoming a document. */
final class PdfDocument {
  private static final int MOST_PAGES = 50_000;

  static {
    BundledFonts.install();
  }

  private final PDDocument pdf;
  private final Source source;
  private final Budget budget;
  private final List<Evidence> evidence = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private final Stamps watermarks = new Stamps();

  PdfDocument(PDDocument pdf, Source source, Budget budget) {
    this.pdf = pdf;
    this.source = source;
    this.budget = budget;
  }

  Document read() throws IOException, UnreadableException {
    List<PDPage> pages = pages();
    Destinations destinations = new Destinations(pdf, pages);
    FormFields fields = new FormFields(pdf, pages);
    Map<Integer, String> labels = labels(pages.size());
    ContentReader reader =
        new ContentReader(
            budget, new Streams(budget.limits()), new Layers(pdf), new Structure(pdf));
    List<PageParts> waiting = new ArrayList<>();
    Map<Integer, PageLayout> layouts = new TreeMap<>();
    Map<Integer, Annotations> annotations = new TreeMap<>();
    Map<Integer, Map<Drawn.Look, String>> unseen = new TreeMap<>();
    TreeSet<Integer> withoutText = new TreeSet<>();
    TreeSet<Integer> withoutMap = new TreeSet<>();
    for (int i = 0; i < pages.size(); i++) {
      int number = i + 1;
      PageParts parts = parts(pages.get(i), number, labels.get(number), reader);
      Annotations notes = new Annotations(pages.get(i), parts.view(), destinations);
      fields.values(number).forEach(value -> parts.fill(value.box(), value.text()));
      notes.typed().forEach(parts::type);
      parts.stamps().forEach(stamp -> watermarks.add(number, stamp));
      notes
          .watermarks()
          .forEach(words -> watermarks.add(number, new Stamps.Stamp(words, 0, "declared")));
      annotations.put(number, notes);
      unseen.put(number, parts.unseen());
      if (parts.unreadableFonts()) {
        withoutMap.add(number);
      } else if (parts.isEmpty() && parts.showsMore()) {
        withoutText.add(number);
      }
      if (parts.pale().isEmpty()) {
        layouts.put(number, parts.layout());
      } else {
        waiting.add(parts);
      }
    }
    PaleWords.judge(waiting, pages.size(), watermarks);
    waiting.forEach(parts -> layouts.put(parts.number(), parts.layout()));

    List<Bookmark> bookmarks = Outline.of(pdf, destinations);
    FlowedText text = FlowedText.of(List.copyOf(layouts.values()), bookmarks);
    collect(text, bookmarks, annotations, unseen, fields);
    unreadPages(withoutText, withoutMap);
    attachments(annotations);
    Document document =
        Document.named(source.name())
            .mediaType("application/pdf")
            .text(text.text())
            .blocks(text.blocks())
            .places(text)
            .evidence(evidence)
            .unread(unread)
            .metadata(metadata(pages.size()))
            .build();
    if (document.isEmpty() && !document.isDamaged()) {
      throw noText(pages.size(), withoutText, withoutMap);
    }
    return document;
  }

  private List<PDPage> pages() throws UnreadableException {
    List<PDPage> pages = new ArrayList<>();
    try {
      for (PDPage page : pdf.getPages()) {
        if (pages.size() == MOST_PAGES) {
          throw new LimitReached(
              Unreadable.Reason.TOO_LARGE, "more than %d pages".formatted(MOST_PAGES));
        }
        pages.add(page);
      }
    } catch (LimitReached e) {
      throw e;
    } catch (RuntimeException e) {
      // a page tree that breaks off: what came before it is read
      damage("the list of pages breaks off after page " + pages.size());
    }
    if (pages.isEmpty()) {
      throw new UnreadableException(Unreadable.Reason.DAMAGED, "it has no pages");
    }
    return pages;
  }

  private PageParts parts(PDPage page, int number, @Nullable String label, ContentReader reader) {
    try {
      PageParts parts = new PageParts(page, number, label, reader.read(page));
      if (!reader.isWhole()) {
        unread.add(new Unread(Unread.Reason.DAMAGED, "a part of page " + number));
      }
      return parts;
    } catch (IOException | RuntimeException e) {
      if (e instanceof LimitReached limit) {
        throw limit;
      }
      unread.add(new Unread(Unread.Reason.DAMAGED, "page " + number));
      return new PageParts(page, number, label, reader.soFar());
    }
  }

  private static UnreadableException noText(
      int pages, SortedSet<Integer> withoutText, SortedSet<Integer> withoutMap) {
    if (!withoutMap.isEmpty()) {
      return new UnreadableException(
          Unreadable.Reason.NO_TEXT, "its fonts do not say which characters they print");
    }
    String count =
        pages == 1 ? "its one page has no text" : "none of its " + pages + " pages has text";
    return new UnreadableException(
        Unreadable.Reason.NO_TEXT, withoutText.isEmpty() ? count : count + ": scanned?");
  }

  private void damage(String words) {
    evidence.add(Evidence.of(Evidence.Kind.DAMAGE, Span.at(0), words));
  }

  private void collect(
      FlowedText text,
      List<Bookmark> bookmarks,
      Map<Integer, Annotations> annotations,
      Map<Integer, Map<Drawn.Look, String>> unseen,
      FormFields fields)
      throws IOException {
    String missing = Tail.missing(source);
    if (!missing.isEmpty()) {
      damage(missing);
    }
    for (Bookmark bookmark : bookmarks) {
      Map<String, String> details = new TreeMap<>();
      details.put("level", String.valueOf(bookmark.level()));
      if (bookmark.page() > 0) {
        details.put("page", String.valueOf(bookmark.page()));
      }
      Span span = Span.at(bookmark.page() > 0 ? text.start(bookmark.page()) : 0);
      evidence.add(new Evidence(Evidence.Kind.BOOKMARK, span, bookmark.title(), details));
      if (!bookmark.missing().isEmpty()) {
        evidence.add(
            new Evidence(
                Evidence.Kind.BROKEN_LINK,
                Span.at(0),
                bookmark.title(),
                Map.of("target", bookmark.missing(), "from", "bookmark")));
      }
    }
    annotations.forEach(
        (page, notes) -> notes.dangling().forEach(link -> brokenLink(text, page, link)));
    evidence.addAll(watermarks.evidence(text));
    unseen.forEach(
        (page, byLook) ->
            byLook.forEach(
                (look, words) ->
                    evidence.add(
                        new Evidence(
                            Evidence.Kind.HIDDEN_TEXT,
                            Span.at(text.start(page)),
                            words,
                            Map.of("page", String.valueOf(page), "why", why(look))))));
    annotations.forEach(
        (page, notes) ->
            notes
                .remarks()
                .forEach(
                    remark ->
                        evidence.add(
                            new Evidence(
                                Evidence.Kind.COMMENT,
                                span(text, page, remark),
                                remark.words(),
                                remark.details()))));
    for (FormFields.Empty empty : fields.empty()) {
      evidence.add(
          new Evidence(
              Evidence.Kind.EMPTY_CONTROL,
              Span.at(text.start(empty.page())),
              empty.name(),
              Map.of("page", String.valueOf(empty.page()), "required", "true")));
    }
  }

  private void brokenLink(FlowedText text, int page, Annotations.Link link) {
    Span words = text.words(page, link.at());
    evidence.add(
        new Evidence(
            Evidence.Kind.BROKEN_LINK,
            words.isEmpty() ? Span.at(text.start(page)) : words,
            words.of(text.text()),
            Map.of("target", link.target(), "page", String.valueOf(page))));
  }

  private static String why(Drawn.Look look) {
    return switch (look) {
      case SAME_COLOUR -> "the colour of the page";
      case INVISIBLE -> "printed invisibly";
      case HIDDEN_LAYER -> "a layer that is switched off";
      case OFF_PAGE -> "outside the page";
      case PLAIN, PALE, WATERMARK -> "";
    };
  }

  private static Span span(FlowedText text, int page, Annotations.Remark remark) {
    Span span = null;
    for (Box box : remark.marked()) {
      Span words = text.words(page, box);
      if (!words.isEmpty()) {
        span = span == null ? words : span.union(words);
      }
    }
    if (span != null) {
      return span;
    }
    // a note stuck beside a line is about that line
    Box at = remark.at();
    return at == null ? Span.at(text.start(page)) : text.line(page, at);
  }

  private void unreadPages(SortedSet<Integer> withoutText, SortedSet<Integer> withoutMap) {
    if (!withoutText.isEmpty()) {
      unread.add(new Unread(Unread.Reason.NO_TEXT, named(withoutText)));
    }
    if (!withoutMap.isEmpty()) {
      unread.add(
          new Unread(
              Unread.Reason.NO_TEXT,
              named(withoutMap) + " (fonts that do not say which characters they print)"));
    }
  }

  private static String named(SortedSet<Integer> pages) {
    return (pages.size() == 1 ? "page " : "pages ") + PageRanges.of(pages);
  }

  private void attachments(Map<Integer, Annotations> annotations) {
    TreeSet<String> names = new TreeSet<>();
    annotations.values().forEach(notes -> names.addAll(notes.attachments()));
    try {
      PDDocumentNameDictionary dictionary = pdf.getDocumentCatalog().getNames();
      PDEmbeddedFilesNameTreeNode files = dictionary == null ? null : dictionary.getEmbeddedFiles();
      if (files != null) {
        names(files, names, 0);
      }
    } catch (IOException | RuntimeException e) {
      unread.add(new Unread(Unread.Reason.DAMAGED, "the list of attached files"));
    }
    names.forEach(name -> unread.add(new Unread(Unread.Reason.EMBEDDED, "attached file " + name)));
  }

  private static void names(
      PDNameTreeNode<PDComplexFileSpecification> node, Set<String> names, int depth)
      throws IOException {
    Map<String, PDComplexFileSpecification> own = node.getNames();
    if (own != null) {
      own.forEach(
          (name, file) -> {
            String said = file == null ? null : file.getFilename();
            names.add(said == null ? name : said);
          });
    }
    if (node.getKids() != null && depth < 20 && names.size() < 1000) {
      for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
        names(kid, names, depth + 1);
      }
    }
  }

  /** What pages call themselves, by number, where that is not their number. */
  private Map<Integer, String> labels(int pages) {
    Map<Integer, String> labels = new HashMap<>();
    try {
      PDPageLabels all = pdf.getDocumentCatalog().getPageLabels();
      String[] given = all == null ? new String[0] : all.getLabelsByPageIndices();
      for (int i = 0; i < Math.min(pages, given.length); i++) {
        if (given[i] != null && !given[i].isBlank() && !given[i].equals(String.valueOf(i + 1))) {
          labels.put(i + 1, given[i].strip());
        }
      }
    } catch (IOException | RuntimeException e) {
      // a damaged list of labels: the pages have their numbers
      labels.clear();
    }
    return labels;
  }

  private Map<String, String> metadata(int pages) {
    Map<String, String> metadata = new TreeMap<>();
    metadata.put("pages", String.valueOf(pages));
    PDDocumentInformation information = pdf.getDocumentInformation();
    put(metadata, "title", information.getTitle());
    put(metadata, "author", information.getAuthor());
    put(metadata, "producer", information.getProducer());
    put(metadata, "creator", information.getCreator());
    COSDictionary form =
        pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.ACRO_FORM);
    if (form != null && form.containsKey(COSName.XFA)) {
      put(metadata, "form", "XFA");
    }
    return metadata;
  }

  private static void put(Map<String, String> metadata, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      metadata.put(name, value.strip());
    }
  }
}
