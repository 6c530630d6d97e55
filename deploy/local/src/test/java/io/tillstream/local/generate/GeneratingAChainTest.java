package io.tillstream.local.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratingAChainTest {

    private static final Path BASE = Path.of("../demo-chain");
    private static final ChainSize SMALL = new ChainSize(500, 300, 10);

    @TempDir
    Path folder;

    @Test
    void theSameSeedGivesTheSameChain() throws IOException {
        new ChainGenerator(BASE, SMALL, 7).writeChain(folder.resolve("one"));
        new ChainGenerator(BASE, SMALL, 7).writeChain(folder.resolve("two"));
        new ChainGenerator(BASE, SMALL, 8).writeChain(folder.resolve("other"));

        try (var files = Files.list(folder.resolve("one"))) {
            for (var file : files.toList()) {
                assertThat(folder.resolve("two").resolve(file.getFileName())).hasSameTextualContentAs(file);
            }
        }
        assertThat(lines("other", "products")).isNotEqualTo(lines("one", "products"));
    }

    @Test
    void aLargerChainHasTheSameProductsAndMore() throws IOException {
        new ChainGenerator(BASE, SMALL, 1).writeAdditions(folder.resolve("small"), "ME");
        new ChainGenerator(BASE, new ChainSize(600, 0, 0), 1).writeAdditions(folder.resolve("large"), "ME");

        assertThat(lines("large", "products"))
                .startsWith(lines("small", "products").toArray(String[]::new));
    }

    @Test
    void everyBarcodeIsValidAndOneOfItsKind() throws IOException {
        new ChainGenerator(BASE, SMALL, 1).writeAdditions(folder.resolve("x"), "ME");
        var codes = new HashSet<String>();
        for (var line : lines("x", "products").subList(1, 501)) {
            var code = line.replaceFirst("^.*,(\\d{13}),.*$", "$1");
            assertThat(Ean13.of(Long.parseLong(code.substring(0, 12)))).isEqualTo(code);
            assertThat(codes.add(code)).isTrue();
        }
        assertThat(Ean13.of(400_638_133_393L)).isEqualTo("4006381333931");
    }

    @Test
    void additionsBelongToTheCompanyThatIsThere() throws IOException {
        new ChainGenerator(BASE, SMALL, 1).writeAdditions(folder.resolve("x"), "ME");

        assertThat(lines("x", "accounts").subList(1, 3)).allMatch(line -> line.startsWith("ME,"));
        assertThat(lines("x", "stores")).hasSize(1 + 3);
        assertThat(lines("x", "registers")).hasSize(1 + 10);
        assertThat(folder.resolve("x/users.csv")).doesNotExist();
    }

    private List<String> lines(String chain, String file) throws IOException {
        return Files.readAllLines(folder.resolve(chain).resolve(file + ".csv"));
    }
}
