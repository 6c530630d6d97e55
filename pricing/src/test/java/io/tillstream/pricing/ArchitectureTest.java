package io.tillstream.pricing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The engine depends on nothing, and on nothing of the machine it runs on. */
class ArchitectureTest {
    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/pricing/browser/"))
            .importPackages("io.tillstream.pricing");

    @Test
    void dependsOnNothingButJava() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.tillstream.pricing..",
                        "java.lang..",
                        "java.math",
                        "java.util",
                        "java.util.function",
                        "java.util.stream",
                        "java.io",
                        "java.nio..")
                .check(ENGINE);
    }

    @Test
    void readsNeitherLocaleNorClockNorClasses() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Locale|Date|Calendar|TimeZone|Formatter|Random|UUID).*")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(ENGINE);
    }

    @Test
    void onlyTheCommandLineTouchesFiles() {
        noClasses()
                .that()
                .doNotHaveSimpleName("PricingCheck")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io", "java.nio..")
                .check(ENGINE);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("io.tillstream.pricing.(*)..")
                .should()
                .beFreeOfCycles()
                .check(ENGINE);
    }
}
