package dev.stet.rules.watermark;

import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A watermark across the pages. Its words decide: a trial version's or a site's must go, a status
 * such as DRAFT or 内部资料 may be meant. The same words on many pages are one watermark.
 */
final class DocumentWatermark implements Rule {
  private static final PrefilteredPattern FOREIGN =
      PrefilteredPattern.compile(
          "(?i)evaluation|trial|unregistered|unlicensed|demo|preview|sample|do not copy|watermark"
              + "|https?:|www\\.|\\.(?:com|cn|net|org|info)\\b|试用|未注册|未授权|评估版|演示版|样张|样本"
              + "|样章|试读|预览|水印|文库|学科网|道客|豆丁|公众号|微信|盗版|免费|下载");
  private static final PrefilteredPattern STATUS =
      PrefilteredPattern.compile(
          "(?i)draft|confidential|internal|copy|original|final|void|urgent|restricted|secret"
              + "|approved|archived?|for review|not for|草稿|草案|征求意见|送审|讨论稿|初稿|内部|机密|秘密|绝密"
              + "|保密|副本|正本|作废|受控|仅供|归档|密级");

  private final RuleInfo info;

  DocumentWatermark(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    Map<String, List<Evidence>> byWords = new LinkedHashMap<>();
    for (Evidence evidence : document.evidence()) {
      if (evidence.kind() == Evidence.Kind.WATERMARK) {
        String words = evidence.words().strip().replaceAll("\\s+", " ");
        byWords.computeIfAbsent(words, key -> new ArrayList<>()).add(evidence);
      }
    }
    byWords.forEach(
        (words, places) ->
            reporter.report(
                Problem.of(info, places.get(0).span())
                    .severity(severity(words))
                    .message(words.isEmpty() ? "picture" : "default")
                    .with("words", words)
                    .related(places.stream().skip(1).map(Evidence::span).toList())));
  }

  private static Severity severity(String words) {
    if (FOREIGN.isIn(words)) {
      return Severity.ERROR;
    }
    return words.isEmpty() || STATUS.isIn(words) ? Severity.INFO : Severity.WARNING;
  }
}
