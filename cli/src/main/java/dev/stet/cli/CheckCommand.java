package dev.stet.cli;

import dev.stet.core.run.RunResult;
import dev.stet.engine.RunSettings;
import dev.stet.engine.Stet;
import dev.stet.reports.Report;
import dev.stet.reports.Reports;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stet check}. */
@Command(name = "check", description = "Checks documents.")
final class CheckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "PATH")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--format")
  private String format = "json";

  @Override
  public Integer call() throws Exception {
    RunResult result =
        Stet.check(RunSettings.in(Path.of("")).paths(paths).formats(List.of(format)).build())
            .result();
    Report report = Reports.named(format).orElseThrow();
    Writer out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
    report.write(result, out);
    out.flush();
    return result.summary().errors() > 0 ? 1 : 0;
  }
}
