package io.tillstream.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom. */
class ModulesTest {

    private static final String BROWSER_DOOR = "io.tillstream.pricing.browser..";

    static Stream<Module> services() {
        return Module.services();
    }

    @ParameterizedTest
    @EnumSource(Module.class)
    void liveInTheirOwnPackage(Module module) {
        classes().should().resideInAPackage(module.packages()).check(module.classes());
    }

    @ParameterizedTest
    @MethodSource("services")
    void servicesDoNotDependOnEachOthersCode(Module service) {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Module.packagesOf(Module.services().filter(other -> other != service)))
                .because("services speak to each other by HTTP and events, in the words of contracts")
                .check(service.classes());
    }

    @Test
    void contractsBringNothingAlongForIntegrators() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(Module.CONTRACTS.packages(), "java..")
                .check(Module.CONTRACTS.classes());
    }

    @Test
    void theMoneyEngineRunsWhereverJavaOrJavaScriptDoes() {
        classes()
                .that()
                .resideOutsideOfPackage(BROWSER_DOOR)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(Module.PRICING.packages(), "java..")
                .check(Module.PRICING.classes());
    }

    @Test
    void theMoneyEnginesDoorToTheBrowserKnowsTheCompilerAndAnEngineToCheckIt() {
        classes()
                .that()
                .resideInAPackage(BROWSER_DOOR)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(Module.PRICING.packages(), "java..", "org.teavm.jso..", "org.graalvm.polyglot..")
                .check(Module.PRICING.classes());
    }

    @Test
    void theKitKnowsNoServiceAndNoMoney() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Module.packagesOf(Arrays.stream(Module.values())
                        .filter(module -> module.isService() || module == Module.PRICING)))
                .because("the kit is how services speak, not what they say")
                .check(Module.classesOf(Arrays.stream(Module.values())
                        .filter(module -> module.packages().equals("io.tillstream.kit.."))));
    }

    @Test
    void nobodyKnowsTheLauncher() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage(Module.LOCAL.packages())
                .check(Module.classesOf(Arrays.stream(Module.values()).filter(module -> module != Module.LOCAL)));
    }
}
