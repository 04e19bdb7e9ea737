package dev.stet.core.document;

/**
 * Something that can be found out about a document and that several rules want to know. Declare one
 * as a constant and ask for it with {@link Document#get}.
 *
 * <pre>{@code
 * public static final Analysis<Sentences> ANALYSIS = Sentences::of;
 * }</pre>
 *
 * @param <T> what comes out; immutable
 */
@FunctionalInterface
public interface Analysis<T> {

  /** Looks at {@code document}. A pure function of it; may ask it for other analyses. */
  T analyse(Document document);
}
