package dev.stet.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.stet.core.rule.Check;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Locale;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The arrows between the rooms, and the habits that hold in all of them. */
class HouseTest {
  private static final String[] ROOMS = {"core", "rules", "readers", "reports", "engine"};

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.stet");

  @Test
  @DisplayName("every room is there, so that no rule below can pass over nothing")
  void everyRoomIsThere() {
    for (String room : ROOMS) {
      assertThat(HOUSE.stream().filter(c -> c.getPackageName().startsWith("dev.stet." + room)))
          .as("classes of %s", room)
          .hasSizeGreaterThan(5);
    }
  }

  @Test
  @DisplayName("arrows go down only; readers, rules and reports do not know each other")
  void arrowsGoDownOnly() {
    check(
        layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dev.stet..")
            .layer("core")
            .definedBy("dev.stet.core..")
            .layer("rules")
            .definedBy("dev.stet.rules..")
            .layer("readers")
            .definedBy("dev.stet.readers..")
            .layer("reports")
            .definedBy("dev.stet.reports..")
            .layer("engine")
            .definedBy("dev.stet.engine..")
            .whereLayer("engine")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("rules")
            .mayOnlyBeAccessedByLayers("engine")
            .whereLayer("readers")
            .mayOnlyBeAccessedByLayers("engine")
            .whereLayer("reports")
            .mayOnlyBeAccessedByLayers("engine"));
  }

  @Test
  @DisplayName("core knows no file format, no files, no logging, no library but Commons Lang")
  void coreKnowsNothingOutside() {
    check(
        classes()
            .that()
            .resideInAPackage("dev.stet.core..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "dev.stet.core..",
                "java.lang..",
                "java.util..",
                "java.math..",
                "java.time..",
                "java.text..",
                "java.security..",
                "java.nio.charset..",
                "java.nio.file..",
                "java.io..",
                "org.apache.commons.lang3..",
                "org.jspecify.annotations.."));
    check(
        noClasses()
            .that()
            .resideInAPackage("dev.stet.core..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(java.nio.file.Files.class, java.io.File.class));
  }

  @Test
  @DisplayName("a built-in rule uses only what core publishes and what its own package holds")
  void rulesUseOnlyCore() {
    check(
        noClasses()
            .that()
            .implement(Check.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.stet.readers..", "dev.stet.reports..", "dev.stet.engine.."));
    check(
        classes()
            .that()
            .implement(Check.class)
            .and()
            .areNotInterfaces()
            .and()
            .doNotHaveModifier(JavaModifier.ABSTRACT)
            .should()
            .haveModifier(JavaModifier.FINAL)
            .andShould()
            .haveOnlyFinalFields());
  }

  @Test
  @DisplayName("no package needs another that needs it")
  void noCyclesBetweenPackages() {
    check(slices().matching("dev.stet.(**)").should().beFreeOfCycles());
  }

  @Test
  @DisplayName("every package is null-marked")
  void everyPackageIsNullMarked() {
    assertThat(
            HOUSE.stream()
                .map(JavaClass::getPackage)
                .filter(p -> !p.getClasses().isEmpty())
                .filter(p -> !p.isAnnotatedWith(NullMarked.class))
                .map(p -> p.getName())
                .distinct())
        .isEmpty();
  }

  @Test
  @DisplayName("nothing prints, and nothing rests on the machine's charset or locale")
  void nothingRestsOnTheMachine() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.stet.cli..")
            .and(
                DescribedPredicate.not(
                    DescribedPredicate.describe("the worker", HouseTest::isWorker)))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err"));
    check(
        noClasses()
            .should()
            .callMethod(Charset.class, "defaultCharset")
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(String.class, "getBytes")
            .orShould()
            .callConstructor(PrintStream.class, java.io.OutputStream.class)
            .orShould()
            .callMethod(Locale.class, "setDefault", Locale.class));
  }

  /** The worker JVM speaks over its standard streams. */
  private static boolean isWorker(JavaClass c) {
    return c.getName().startsWith("dev.stet.readers.isolation.");
  }

  private static void check(ArchRule rule) {
    rule.check(HOUSE);
  }
}
