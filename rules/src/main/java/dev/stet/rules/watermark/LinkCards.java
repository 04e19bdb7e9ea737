package dev.stet.rules.watermark;

import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import java.net.URI;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The card that a page draws for a link: its title, what the other page says of itself, and the
 * name of the other site alone on a line. The link may be the author's, the rest is the card's.
 */
final class LinkCards {
  private static final Pattern HOST = Pattern.compile("(?:[a-z0-9-]{1,40}\\.){1,4}[a-z]{2,12}");
  private static final int LONGEST_HOST = 60;

  /** So many lines lie between the link and the name of its site. */
  private static final int DEEPEST = 3;

  private LinkCards() {}

  /** Adds to {@code controls} the lines of such cards below their titles. */
  static void addTo(BitSet controls, Document document, List<SiteLine> lines) {
    Map<Integer, String> hosts = null;
    for (int i = 1; i < lines.size(); i++) {
      String line = host(document, lines, i);
      if (line == null) {
        continue;
      }
      if (hosts == null) {
        hosts = hosts(document);
      }
      for (int link = i - 1; link >= Math.max(0, i - DEEPEST); link--) {
        String host = hosts.get(link);
        if (host != null && (host.equals(line) || host.endsWith("." + line))) {
          controls.set(link + 1, i + 1);
          break;
        }
      }
    }
  }

  /** The name of a site that is all of line {@code i}; null if it is no such line. */
  private static @Nullable String host(Document document, List<SiteLine> lines, int i) {
    if (!lines.get(i).brief()
        || document.blocks().get(i).kind() != BlockKind.PARAGRAPH
        || document.blocks().get(i).span().length() > LONGEST_HOST) {
      return null;
    }
    String line = document.text(document.blocks().get(i)).strip().toLowerCase(Locale.ROOT);
    return HOST.matcher(line).matches() ? line : null;
  }

  /** To which site the last link of each block leads. */
  private static Map<Integer, String> hosts(Document document) {
    Map<Integer, String> hosts = new HashMap<>();
    int block = 0;
    for (Evidence evidence : document.evidence()) {
      if (evidence.kind() != Evidence.Kind.LINK) {
        continue;
      }
      int at = evidence.span().start();
      block =
          block < document.blocks().size() && document.blocks().get(block).span().start() > at
              ? 0
              : block;
      while (block < document.blocks().size() && document.blocks().get(block).span().end() < at) {
        block++;
      }
      String host = host(evidence.details().getOrDefault("target", ""));
      if (host != null) {
        hosts.put(block, host);
      }
    }
    return hosts;
  }

  private static @Nullable String host(String address) {
    try {
      String host = URI.create(address).getHost();
      return host == null ? null : host.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return null; // what a page's writer took for an address
    }
  }
}
