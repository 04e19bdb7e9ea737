package dev.stet.it;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the repository and the README offer to CI services, run as those would run it. */
class RecipesIT {
  private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern MAVEN = Pattern.compile("mvn (-B verify[^'\\n]*)");
  private static final Pattern WRITTEN = Pattern.compile("target/stet/[\\w.-]+");

  @Test
  void theGitHubActionAnnotatesSummarisesAndFails() throws IOException {
    Map<?, ?> runs = map(yaml("action.yml").get("runs"));
    assertThat(runs.get("using")).isEqualTo("composite");
    Map<?, ?> step = map(first(runs.get("steps")));
    MavenProject project = MavenProject.copy("placeholder-left", "github-action");
    Path output = project.folder().resolve("output.txt");
    Path summary = project.folder().resolve("summary.txt");

    Outcome job =
        project.run(
            Map.of(
                "GITHUB_ACTIONS", "true",
                "GITHUB_ACTION_PATH", TOP.toString(),
                "GITHUB_OUTPUT", output.toString(),
                "GITHUB_STEP_SUMMARY", summary.toString(),
                "STET_ARGUMENTS", "reports --lang=en"),
            String.valueOf(step.get("shell")),
            "-e",
            "-c",
            String.valueOf(step.get("run")));

    assertThat(job.status()).as(job.output()).isEqualTo(1);
    assertThat(job.output()).contains("::error file=reports/harbour.txt,line=4,endLine=4,col=8,");
    assertThat(Files.readString(summary)).contains("reports/harbour.txt");
    assertThat(Files.readString(output)).isEqualTo("sarif=.stet/stet.sarif\n");
    assertThat(job.file(".stet/stet.sarif")).content().contains("\"placeholder/masked-text\"");
  }

  @Test
  void theGitLabJobLeavesTheReportsThatItDeclares() throws IOException {
    Map<?, ?> job = map(yaml("ci/gitlab.yml").get("documents"));
    String script =
        String.join("\n", strings(job.get("before_script")))
            + "\n"
            + String.join("\n", strings(job.get("script")));

    Outcome outcome =
        MavenProject.copy("placeholder-left", "gitlab-job")
            .run(
                Map.of("GITLAB_CI", "true", "STET_HOME", TOP.toString()),
                "bash",
                "-e",
                "-c",
                script);

    assertThat(outcome.status()).as(outcome.output()).isEqualTo(1);
    assertThat(outcome.output()).contains("reports/harbour.txt:4:8");
    Map<?, ?> declared = map(map(job.get("artifacts")).get("reports"));
    assertThat(strings(new ArrayList<>(declared.values())))
        .hasSize(2)
        .allSatisfy(report -> assertThat(outcome.file(report)).exists());
  }

  @Test
  void theHookChecksTheFilesItIsHandedAndHeedsTheExcludes() throws IOException {
    Map<?, ?> hook = map(first(load(".pre-commit-hooks.yaml")));
    assertThat(hook.get("language")).isEqualTo("script");
    MavenProject project = MavenProject.copy("placeholder-left", "pre-commit");
    project.write("drafts/idea.txt", "The harbour is led by [insert name].\n");
    project.write("stet.yaml", "exclude: [drafts]\n");
    List<String> words = new ArrayList<>();
    words.addAll(List.of(String.valueOf(hook.get("entry")).split(" ")));
    words.set(0, TOP.resolve(words.get(0)).toString());
    words.addAll(List.of("reports/harbour.txt", "drafts/idea.txt"));

    Outcome outcome = project.run(Map.of(), words.toArray(String[]::new));

    assertThat(outcome.status()).as(outcome.output()).isEqualTo(1);
    assertThat(outcome.output())
        .contains("reports/harbour.txt:4:8")
        .doesNotContain("drafts/idea.txt");
    assertThat(outcome.file(".stet")).doesNotExist();
  }

  /**
   * Each {@code mvn} line of the README's recipes leaves the files that its recipe goes on with.
   */
  @Test
  void theReadmesRecipesLeaveTheFilesTheyGoOnWith() throws IOException {
    String page = Files.readString(TOP.resolve("README.md"), StandardCharsets.UTF_8);
    String section = page.substring(page.indexOf("## In CI"), page.indexOf("## What it finds"));
    int recipes = 0;
    for (String recipe : section.split("```")) {
      Matcher command = MAVEN.matcher(recipe);
      if (command.find()) {
        recipes++;
        Outcome build =
            MavenProject.copy("placeholder-left", "recipe-" + recipes)
                .mvn(command.group(1).split(" "));
        assertThat(build.status()).as(build.output()).isEqualTo(1);
        List<String> files =
            WRITTEN.matcher(recipe).results().map(written -> written.group()).toList();
        assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(build.file(file)).exists());
      }
    }
    assertThat(recipes).isEqualTo(3);
  }

  private static Map<?, ?> yaml(String file) throws IOException {
    return map(load(file));
  }

  private static @Nullable Object load(String file) throws IOException {
    return new Load(LoadSettings.builder().build())
        .loadFromString(Files.readString(TOP.resolve(file), StandardCharsets.UTF_8));
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return (Map<?, ?>) requireNonNull(value);
  }

  private static @Nullable Object first(@Nullable Object list) {
    return ((List<?>) requireNonNull(list)).get(0);
  }

  private static List<String> strings(@Nullable Object list) {
    return ((List<?>) requireNonNull(list)).stream().map(String::valueOf).toList();
  }
}
