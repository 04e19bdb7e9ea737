package dev.stet.maven;

import dev.stet.core.rule.Language;
import dev.stet.core.rule.Words;
import dev.stet.core.run.Summary;

/** A run's counts in one sentence. */
final class SummaryLine {
  private SummaryLine() {}

  static String of(Summary summary, Language language) {
    return new Words(
            "Stet checked %d documents: %d errors, %d warnings; %d unreadable, %d left standing, %d in the baseline."
                .formatted(
                    summary.documents(),
                    summary.errors(),
                    summary.warnings(),
                    summary.unreadable(),
                    summary.standing(),
                    summary.baseline()),
            "Stet 检查了 %d 个文档：错误 %d，警告 %d；无法读取 %d，标注保留 %d，基线中 %d。"
                .formatted(
                    summary.documents(),
                    summary.errors(),
                    summary.warnings(),
                    summary.unreadable(),
                    summary.standing(),
                    summary.baseline()))
        .in(language);
  }
}
