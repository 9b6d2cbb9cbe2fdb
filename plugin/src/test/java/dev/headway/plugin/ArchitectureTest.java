package dev.headway.plugin;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The house's rules, over all modules. This module stands at the end of the way, so it sees every
 * other one.
 */
class ArchitectureTest {

  private static final List<String> MODULES =
      List.of("input", "ingest", "model", "report", "agency", "plugin");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.headway");

  /** Without this, a rule over classes that are not there would hold. */
  @ParameterizedTest
  @ValueSource(strings = {"input", "ingest", "model", "report", "agency", "plugin"})
  void everyModuleIsLookedAt(String module) {
    assertThat(CLASSES.stream())
        .anyMatch(type -> type.getPackageName().startsWith("dev.headway." + module));
  }

  @Test
  void dataGoesOneWay() {
    var layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String module : MODULES) {
      layers = layers.layer(module).definedBy("dev.headway." + module + "..");
    }
    for (int i = 0; i < MODULES.size(); i++) {
      List<String> later = MODULES.subList(i + 1, MODULES.size());
      layers =
          later.isEmpty()
              ? layers.whereLayer(MODULES.get(i)).mayNotBeAccessedByAnyLayer()
              : layers
                  .whereLayer(MODULES.get(i))
                  .mayOnlyBeAccessedByLayers(later.toArray(String[]::new));
    }
    layers.check(CLASSES);
  }

  @Test
  void everyLibraryHasOneModuleThatKnowsIt() {
    Map<String, List<String>> libraries =
        Map.of(
            "input", List.of("org.snakeyaml.."),
            "ingest", List.of("org.apache.commons.csv.."),
            "report",
                List.of(
                    "com.lowagie..",
                    "org.openpdf..",
                    "org.xhtmlrenderer..",
                    "freemarker..",
                    "com.ibm.icu.."),
            "agency", List.of("com.fasterxml.jackson..", "jakarta.mail..", "org.eclipse.angus.."),
            "plugin", List.of("org.apache.maven.."));
    libraries.forEach(
        (module, packages) ->
            noClasses()
                .that()
                .resideOutsideOfPackage("dev.headway." + module + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(packages.toArray(String[]::new)))
                .check(CLASSES));
  }

  @Test
  void workbooksAreReadByOneClassAndWrittenByAnotherModule() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.headway.report..")
        .and()
        .haveNameNotMatching("dev\\.headway\\.ingest\\.WorkbookFile(\\$.*)?")
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.apache.poi.."))
        .check(CLASSES);
  }

  @Test
  void noNameIsEmptyOfMeaning() {
    noClasses()
        .should()
        .haveNameMatching(".*(Utils?|Manager|Helper|Impl)")
        .because("a class is named after what it is")
        .check(CLASSES);
  }

  @Test
  void nothingIsRememberedBetweenRuns() {
    fields()
        .that()
        .areStatic()
        .and()
        // The compiler's own, such as the table behind a switch over an enum.
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should()
        .beFinal()
        .because("Maven runs goals of several modules at the same time")
        .check(CLASSES);
  }

  @Test
  void onlyThePluginAsksWhatTimeItIs() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.headway.plugin..")
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.YearMonth.class, "now")
        .orShould()
        .callMethod(java.time.ZoneId.class, "systemDefault")
        .orShould()
        .callMethod(java.util.Locale.class, "getDefault")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .because("the same files and month give the same documents on every machine")
        .check(CLASSES);
  }
}
