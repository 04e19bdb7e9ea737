package dev.stet.rules.placeholder;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Cell;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.pack.RulePattern.Inside;
import dev.stet.rules.pack.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a template has room for values and nobody gave any: labels one under another with nothing
 * behind them, cells of a row that hold a unit and no figure. A form for readers is made of the
 * same; so they are asked for only in a template, or where labels ask for particulars one after the
 * other.
 */
final class EmptyPlaces {
  private static final Pattern LABEL =
      Pattern.compile(
          "\\s*(?:[-•*+]\\s+)?([*_]{0,2}[A-Z](?:[^:\\n.!?]|\\bNo\\.|\\bno\\.){1,48}:[*_]{0,2})\\s*");

  /** What a table above it should have led to. */
  private static final PrefilteredPattern SUM =
      PrefilteredPattern.compile("\\b(?i:totals?|sum|balance|amount|difference|average|score)\\b");

  private static final Pattern HEADING =
      Pattern.compile(
          "[#\\s]{0,8}[^:\\n.!?]{0,4}(?::[a-z_]{3,30}:)?[^:\\n.!?]{2,40}[:：][*_\\s]{0,4}");

  private static final Pattern CHINESE_LABEL =
      Pattern.compile(
          "\\s*(?:[-•*+]\\s+)?([*_]{0,2}[\\p{IsHan}][\\p{IsHan}A-Za-z0-9/、() ]{0,18}[:：][*_]{0,2})\\s*");

  /** What is asked for by such a label, and can be nothing that a list below would give. */
  private static final PrefilteredPattern ASKS =
      PrefilteredPattern.compile(
          "(?:姓名|名称|电话|手机|地址|住址|住所|[号號][码碼]?|[证證][号號]|日期|[时時][间間]|[邮郵]箱|单位|單位|部[门門]|[职職][务務称稱]|性别|年[龄齡]|金[额額]|[编編][号號]|[负負][责責]人|责任人|[时期]限|方式|[联聯][系繫]人|代表人?|签[字名章]|簽[字名章]|[专專][业業]|班[级級]|[学學][号號历歷]|籍[贯貫]|民族|[账帳]号|[账帳]號|[开開][户戶]行|[甲乙丙丁供需买卖]方|[类類]型|组名|[组組]长|[课課]程|[题題]目|地[点點]|主[题題]|[主记記][持录錄]人|人[员員数數]|[代编][码碼]|税号|[范範][围圍]|性[质質]|[资資]本|[传傳]真|[网網]址|[邮郵][编編]|[规規]格|型[号號]|[数數]量|[单單總总]?[价價]|工期|用途|[职職][业業]|国籍|[学學][位制]|科[别目]|床[号號位])[*_():： ]{1,4}$");

  /** One label after the other: the first has no value whatever follows. */
  private static final Pattern LABELS =
      Pattern.compile("\\s*([A-Z][A-Za-z /-]{1,24}: {1,4}(?:[A-Z][A-Za-z /-]{1,24}: ?){1,3})\\s*");

  /** 住所： 电话：: likewise; where a pen or a seal is meant one leaves it. */
  private static final PrefilteredPattern CHINESE_LABELS =
      PrefilteredPattern.compile("\\s*((?:[\\p{IsHan}()/]{2,14}[:：] {0,40}){2,6})\\s*");

  private static final PrefilteredPattern BY_HAND =
      PrefilteredPattern.compile("[签盖章]|审[核批]|批准|经办|复核");

  /** A label with its value: the label before it announces nothing. */
  private static final Pattern VALUE =
      Pattern.compile(
          "[A-Z][^:\\n.!?]{1,32}: \\S|[\\p{IsHan}]{2,8}[:：][ \\u3000]?[\\p{IsHan}A-Za-z0-9]");

  /** What is told of a party or of a person, below the label that names it. */
  private static final Pattern PARTICULAR =
      Pattern.compile(
          "[*_]{0,2}(?:Signature|Signed|By|Name|Title|Position|Address|E-?mail|Phone|Tel|Website)\\b");

  private static final Pattern WORD = Pattern.compile("[^A-Za-z]+");

  private static final Pattern UNIT = Pattern.compile("[*_\\s]*[$€£¥%][*_\\s]*");

  /** A sum beside which a sign alone may mean one's own unit. */
  private static final PrefilteredPattern AMOUNT =
      PrefilteredPattern.compile("[$€£¥] ?[0-9]|[0-9] ?[%$€£¥]");

  /** {@code $$$}, {@code &}: a sign that is the value. */
  private static final Pattern SIGNS =
      Pattern.compile("[$€£¥]{2,}|[&#@!?*+~^\\\\/.,;:]{1,3}|[★☆]+");

  private static final int FEWEST = 2;

  /** So many labels that ask for particulars are a form, and so many signs a template. */
  private static final int MANY = 3;

  private final Document document;
  private final int signs;
  private final List<Block> blocks;
  private final List<Span> found = new ArrayList<>();
  private final List<Span> run = new ArrayList<>();
  private BlockKind lastKind = BlockKind.PARAGRAPH;

  /** Whether the last label has other lines above it in its paragraph. */
  private boolean among;

  private EmptyPlaces(Document document) {
    this.document = document;
    this.signs = document.get(Template.ANALYSIS).signs();
    this.blocks = document.blocks();
  }

  /**
   * Such places of {@code document} in order: those of a template, and labels that ask for
   * particulars, several one under another.
   */
  static List<Span> in(Document document) {
    return new EmptyPlaces(document).find();
  }

  private List<Span> find() {
    headings();
    for (int i = 0; i < blocks.size(); ) {
      if (blocks.get(i).cell() == null) {
        labels(i++);
      } else {
        end(null);
        i = units(i);
      }
    }
    end(null);
    return found;
  }

  /** Adds headings that end with a colon and have nothing under them, several in a row. */
  private void headings() {
    List<Span> row = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
      boolean empty =
          block.kind() == BlockKind.HEADING
              && HEADING.matcher(document.text(block)).matches()
              && (next == null
                  || (next.kind() == BlockKind.HEADING && next.level() <= block.level()));
      if (empty) {
        row.add(block.span());
      }
      if (!empty || next == null) {
        if (row.size() >= MANY) {
          found.addAll(row);
        }
        row.clear();
      }
    }
  }

  /** Adds the labels of block {@code at} that stand under others with nothing behind them. */
  private void labels(int at) {
    Block block = blocks.get(at);
    boolean text =
        (block.kind() == BlockKind.LIST_ITEM || block.kind() == BlockKind.PARAGRAPH)
            && block.role() == Role.BODY
            && !Surroundings.holds(document, Inside.FORM, block.span());
    if (!text || (at > 0 && isDeeper(block, blocks.get(at - 1)))) {
      end(block);
    }
    for (int start = block.span().start(); text && start < block.span().end(); ) {
      int stop = document.folded().indexOf('\n', start);
      int end = stop < 0 || stop > block.span().end() ? block.span().end() : stop;
      Matcher label = LABEL.matcher(document.folded()).region(start, end);
      if (!label.matches()) {
        label = CHINESE_LABEL.matcher(document.folded()).region(start, end);
      }
      Matcher labels = LABELS.matcher(document.folded()).region(start, end);
      if (signs > 0 && !labels.matches()) {
        labels = chineseLabels(start, end);
      }
      if (signs > 0 && labels.matches()) {
        end(null);
        found.add(new Span(labels.start(1), labels.end(1)));
      } else if (label.matches()) {
        among = start > block.span().start();
        run.add(new Span(label.start(1), label.end(1)));
        lastKind = block.kind();
      } else {
        end(start == block.span().start() ? block : null);
      }
      start = end + 1;
    }
  }

  /** Labels side by side of which the last asks for a particular, none with a pen. */
  private Matcher chineseLabels(int start, int end) {
    String line = document.folded().substring(start, end);
    boolean asks = ASKS.isIn(line.strip()) && !BY_HAND.isIn(line);
    Matcher labels = CHINESE_LABELS.matcher(document.folded(), start, end);
    return asks ? labels : labels.region(start, start);
  }

  /** Ends a run of labels; what {@code next} holds may be what the last of them announces. */
  private void end(@Nullable Block next) {
    boolean answered =
        next != null && VALUE.matcher(document.text(next)).lookingAt() && !isHeadOf(next);
    boolean over =
        next == null
            || answered
            || next.kind() == BlockKind.HEADING
            || next.kind() == BlockKind.TITLE
            || (next.kind() == BlockKind.LIST_ITEM && lastKind == BlockKind.LIST_ITEM);
    boolean han = !run.isEmpty() && isHan(run.get(run.size() - 1));
    if ((!over || (answered && han)) && !run.isEmpty() && !asksInChinese(run.get(run.size() - 1))) {
      run.remove(run.size() - 1);
    }
    // one that could have points under it is empty by itself, where all is known to be a template
    boolean item = lastKind == BlockKind.LIST_ITEM;
    boolean alone =
        (item && document.get(Template.ANALYSIS).titled())
            || (over
                && next != null
                && next.kind() == BlockKind.HEADING
                && (among || (signs >= MANY && run.size() == 1 && isSum(run.get(0)))));
    boolean several =
        run.size() >= FEWEST && (isNamed() || (item && Math.max(signs, run.size()) >= MANY));
    if (signs == 0
        ? run.stream().filter(this::waits).count() >= MANY
        : several
            || alone
            || (answered && run.size() == 1 && (asks(run.get(0)) || waits(run.get(0))))
            || (next == null && run.size() == 1 && asksInChinese(run.get(0)))) {
      found.addAll(run);
    }
    run.clear();
  }

  /**
   * Whether the last label is the head of what follows: of a list below it, or of the particulars
   * of a party that it names.
   */
  private boolean isHeadOf(Block next) {
    if (run.isEmpty()) {
      return false;
    }
    String label = run.get(run.size() - 1).of(document.text());
    boolean list = next.kind() == BlockKind.LIST_ITEM && lastKind != BlockKind.LIST_ITEM;
    return list || namesParty(label, document.text(next));
  }

  /** {@code Buyer:} over {@code Signature: …}: the label has the particulars of what it names. */
  static boolean namesParty(String label, String next) {
    return PARTICULAR.matcher(next).lookingAt() && !PARTICULAR.matcher(label).lookingAt();
  }

  /** Whether one of the labels asks for a particular; in English all are taken to. */
  private boolean isNamed() {
    return run.stream().anyMatch(this::asksInChinese) || run.stream().noneMatch(this::isHan);
  }

  /** Whether a label asks for a particular that is not to be added with a pen. */
  private boolean waits(Span label) {
    return asksInChinese(label)
        && EmptyValue.mayLackValue(label.of(document.folded()).replaceAll("[*_: ]+$", ""));
  }

  /** Whether a label names what is asked for: a date, a name. */
  private boolean asks(Span label) {
    return WORD.splitAsStream(label.of(document.folded()).toLowerCase(Locale.ROOT))
        .anyMatch(EnglishThings::isAsked);
  }

  private boolean isSum(Span label) {
    return SUM.isIn(label.of(document.folded()));
  }

  private boolean asksInChinese(Span label) {
    return asksFor(label.of(document.folded()));
  }

  /** Whether {@code label}, with its colon, asks in Chinese for a particular. */
  static boolean asksFor(String label) {
    return ASKS.isIn(label);
  }

  private boolean isHan(Span label) {
    return label.of(document.folded()).chars().anyMatch(Character::isIdeographic);
  }

  private boolean isDeeper(Block block, Block before) {
    boolean deeper =
        block.kind() == BlockKind.LIST_ITEM
            && before.kind() == BlockKind.LIST_ITEM
            && block.level() > before.level();
    if (deeper && !run.isEmpty()) {
      run.remove(run.size() - 1); // it announces the items under it
    }
    return deeper;
  }

  /**
   * The cells with a unit alone in the table of block {@code from}, several of a row as one; gives
   * where the table ends. A table of signs, or of what is dear and what is cheap, has such cells
   * for values.
   */
  private int units(int from) {
    int table = cell(from).table();
    List<Span> units = new ArrayList<>();
    List<Span> amounts = new ArrayList<>();
    int count = 0;
    boolean signsOnly = false;
    int at = from;
    while (isOf(table, at)) {
      int row = cell(at).row();
      Span unit = null;
      for (; isOf(table, at) && cell(at).row() == row; at++) {
        Span span = blocks.get(at).span();
        String words = document.text(blocks.get(at));
        if (UNIT.matcher(words).matches()) {
          unit = unit == null ? span : unit.union(span);
          count++;
        } else if (AMOUNT.isIn(words)) {
          amounts.add(span);
        } else {
          signsOnly |= SIGNS.matcher(words).matches();
        }
      }
      Span of = unit;
      if (of != null && amounts.stream().noneMatch(of::overlaps)) {
        units.add(of);
      }
      amounts.clear();
    }
    if (signs > 0 && count >= FEWEST && !signsOnly) {
      found.addAll(units);
    }
    return at;
  }

  private Cell cell(int at) {
    return Objects.requireNonNull(blocks.get(at).cell());
  }

  private boolean isOf(int table, int at) {
    if (at == blocks.size()) {
      return false;
    }
    Cell cell = blocks.get(at).cell();
    return cell != null && cell.table() == table;
  }
}
