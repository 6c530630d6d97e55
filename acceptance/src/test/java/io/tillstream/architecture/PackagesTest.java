package io.tillstream.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PackagesTest {

    @ParameterizedTest
    @EnumSource(Module.class)
    void haveNoCycles(Module module) {
        slices().assignedFrom(new PartsOf(module))
                .should()
                .beFreeOfCycles()
                .because("a package is read from what it uses to what uses it")
                .allowEmptyShould(module == Module.CONTRACTS)
                .check(module.classes());
    }

    @ParameterizedTest
    @EnumSource(Module.class)
    void sayWhatTheyAreFor(Module module) throws IOException {
        try (var sources = Files.walk(module.path().resolve("src/main/java"))) {
            var packages = sources.filter(source -> source.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .collect(Collectors.toSet());
            assertThat(packages).isNotEmpty().allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                    .exists());
        }
    }

    /** Each package below the module's own, which holds the words that all of its parts share. */
    private record PartsOf(Module module) implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().equals(module.packageName())
                    ? SliceIdentifier.ignore()
                    : SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages of " + module.folder();
        }
    }
}
