package io.tillstream.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people read first leads somewhere, and is short. */
class DocumentationTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)[^)]*\\)");
    private static final int README_LINES = 80;
    private static final int SERVICE_README_LINES = 20;

    static List<Path> pages() throws IOException {
        try (var docs = Files.walk(Module.PROJECT.resolve("docs"))) {
            var own = Stream.of("README.md", "CONTRIBUTING.md").map(Module.PROJECT::resolve);
            return Stream.concat(own, docs.filter(page -> page.toString().endsWith(".md")))
                    .toList();
        }
    }

    static Stream<Module> services() {
        return Module.services();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadToWhatIsThere(Path page) {
        assertThat(linksOf(page))
                .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
    }

    @Test
    void theReadmeIsReadInOneGo() {
        assertThat(lines(Module.PROJECT.resolve("README.md"))).hasSizeBetween(20, README_LINES);
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyServiceIntroducesItself(Module service) {
        assertThat(lines(service.path().resolve("README.md"))).hasSizeBetween(3, SERVICE_README_LINES);
    }

    private static List<String> linksOf(Path page) {
        return LINK.matcher(String.join("\n", lines(page)))
                .results()
                .map(result -> result.group(1))
                .filter(link -> !link.contains("://"))
                .toList();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
