package dev.stet.rules.placeholder;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a generator of projects writes into the page that its user is to write: how the project was
 * made, welcome to it, how to begin to change it. The heading over it is the generator's too where
 * it names nothing but tools.
 */
final class ScaffoldText {
  private static final Phrases WORDS =
      Phrases.of(
          "\\bThis (?:project )?(?:template|starter(?: kit)?|boilerplate|scaffold) (?:provides|contains|gives you|is|(?:should|will) help(?: to)?) (?:you )?(?:an? |the |get )?(?:minimal|basic|simple|bare|barebones|you |started)[^\\n.]{0,160}\\.?",
          "\\bThis (?:is an? )?(?:[A-Z][\\w.+]{1,20} )?(?:project|app|application|library|package|site|website|workspace|monorepo|plugin|repo|repository)(?: (?:is|was|has been))? (?:bootstrapped|scaffolded) (?:with|by|using|from)\\b[^\\n.]{2,120}\\.?",
          "\\bThis (?:is an? )?(?:[A-Z][\\w.+]{1,20} )?(?:project|app|application|library|package|site|website|workspace|monorepo|plugin|repo|repository)(?: (?:is|was|has been))? (?:generated|created|initiali[sz]ed) (?:with|by|using|from|in) [^\\n.]{0,40}(?:\\b(?:CLI|init|create|[Gg]enerator|[Yy]eoman|[Cc]ookiecutter|Nx|[Ii]nitializr|starter)\\b|create-[a-z]|version [0-9])[^\\n]{0,60}",
          "(?:^|\\n)Welcome to your (?:new )?[A-Z]?[\\w.+]{0,20} ?[\\w.+ ]{0,30}(?:app|project|site|theme|plugin|extension|gem|workspace|blog|package|library|repository)\\b[^\\n]{0,160}",
          "\\b(?:To make it easy for you to get started with [A-Z]\\w+, here(?:'|’)s a list|Already a pro\\? Just edit this|Everything you need to build a [A-Z]\\w+ (?:project|app|library), powered by|This README would normally document whatever|This is the README for your\\b|You can start editing the page by modifying|A few resources to get you started if this is your first|This project is a starting point for a\\b)[^\\n]{0,200}",
          "(?:^|\\n)A new [A-Z]\\w+ (?:project|plugin|package|app|application|module)\\.(?:$|\\n)",
          "\\b(?:Edit|Change|Replace|Update|Rewrite|Customi[sz]e) this README\\b[^\\n.]{0,120}\\.?",
          "\\bWhen you(?:'|’)re ready to make this README your own, just edit this file[^\\n]{0,160}");

  /** {@code Tool + Tool}, {@code Getting Started with Create Tool App}. */
  private static final Pattern TOOLS =
      Pattern.compile(
          "[A-Z][\\w.]+(?: ?\\+ ?[A-Z][\\w.]+){1,4}(?: [Tt]emplate)?|Getting [Ss]tarted with (?:[A-Z][\\w.]+ ?){1,4}|(?:[A-Z][\\w.]+ ){1,3}(?:[Ss]tarter|[Tt]emplate|Starter Kit)[^\\n]{0,30}");

  private ScaffoldText() {}

  /** Such words of {@code document} and the headings over them. */
  static List<Span> in(Document document) {
    List<Span> found = new ArrayList<>();
    List<Block> blocks = document.blocks();
    for (Span span : WORDS.in(document)) {
      Block block = document.blockAt(span.start());
      int at = block == null ? 0 : blocks.indexOf(block);
      if (at > 0
          && (blocks.get(at - 1).kind() == BlockKind.HEADING
              || blocks.get(at - 1).kind() == BlockKind.TITLE)
          && TOOLS.matcher(document.text(blocks.get(at - 1)).strip()).matches()) {
        found.add(blocks.get(at - 1).span());
      }
      found.add(span);
    }
    return found;
  }
}
