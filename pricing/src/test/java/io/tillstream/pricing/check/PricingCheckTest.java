package io.tillstream.pricing.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./pos pricing check FILE...} */
class PricingCheckTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path dir;

    @Test
    void countsCasesOverAllFilesAndExits0WhenNoneDiffers() throws IOException {
        int status = check(
                file("a.json", KnownResults.text("tax-lines")), file("b.json", KnownResults.text("fiscal-positions")));

        assertThat(printed()).isEqualTo("179 cases, 0 differ" + System.lineSeparator());
        assertThat(status).isZero();
    }

    @Test
    void namesTheCaseThatDiffersAndExits1() throws IOException {
        String changed =
                KnownResults.text("tax-lines").replaceFirst("\"total_included\": 10.0", "\"total_included\": 10.01");

        int status = check(file("a.json", changed));

        assertThat(printed())
                .contains("a.json: L000 round_per_line total_included: expected 10.01, was 10")
                .endsWith("134 cases, 1 differ" + System.lineSeparator());
        assertThat(status).isEqualTo(1);
    }

    @Test
    void comparesAsManyDigitsAsAResultShows() {
        assertThat(differing("tax-lines", "\"amount\": 9.975", "\"amount\": 9.98"))
                .isZero();
        assertThat(differing("tax-lines", "\"amount\": 9.975", "\"amount\": 9.97"))
                .isEqualTo(1);
        assertThat(differing("tax-lines", "\"base\": 7.6335877863", "\"base\": 7.63358778"))
                .isEqualTo(1);
        assertThat(differing("fiscal-positions", "\"price_unit\": 7.633587786259542", "\"price_unit\": 7.6335877862"))
                .isZero();
        assertThat(differing("fiscal-positions", "\"price_unit\": 7.633587786259542", "\"price_unit\": 7.633587788"))
                .isPositive();
    }

    /** A binary number has 15 to 17 digits, wherever its point is. */
    @Test
    void expectsNoMoreDigitsOfALargeNumberThanItCanHave() {
        String file = """
                {"taxes": {"v": {"amount_type": "percent", "amount": 10}},
                 "cases": [{"id": "A", "taxes": ["v"], "price_unit": 123456789.01, "quantity": 1, "expected":
                   {"round_globally": {"total_excluded": 123456789.01, "total_included": 135802467.91,
                     "taxes": [{"tax": "v", "base": 123456789.01, "amount": 12345678.90100000%s}]}}}]}""";

        assertThat(VectorFile.parse(file.formatted("6")).check().differ()).isZero();
        assertThat(VectorFile.parse(file.formatted("6").replace("9010", "9020"))
                        .check()
                        .differ())
                .isEqualTo(1);
    }

    @Test
    void aRefusedCaseDiffersAndSaysWhy() throws IOException {
        String changed = KnownResults.text("tax-lines").replaceFirst("\"quantity\": 1,", "\"quantity\": 1e40,");

        int status = check(file("a.json", changed));

        assertThat(printed()).contains("L000 refused (too-many-digits): line 0: the quantity has more than");
        assertThat(status).isEqualTo(1);
    }

    @Test
    void exits2WithOneLineForWhatItCannotRead() throws IOException {
        assertThat(check()).isEqualTo(2);
        assertThat(check("--js")).isEqualTo(2);
        assertThat(check("--fast", "a.json")).isEqualTo(2);
        assertThat(check(file("lines.json", KnownResults.text("tax-lines")), "--fast"))
                .isEqualTo(2);
        assertThat(check(dir.resolve("none.json").toString())).isEqualTo(2);
        assertThat(check(file("text.json", "not json"))).isEqualTo(2);
        assertThat(check(file("other.json", "{\"cases\": []}"))).isEqualTo(2);
        assertThat(check(file("none.json", "{}"))).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .hasSize(8)
                .allMatch(l -> l.startsWith("pricing check: "));
        assertThat(printed()).isEmpty();
    }

    @Test
    void saysWhichTaxOrPricelistOfAFileIsWrong() throws IOException {
        String tax = KnownResults.text("tax-lines").replaceFirst("\"percent\"", "\"percentage\"");
        String item = KnownResults.text("pricelists").replaceFirst("\"percentage\"", "\"magic\"");

        assertThat(check(file("tax.json", tax))).isEqualTo(2);
        assertThat(check(file("item.json", item))).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("tax.json: tax p0e: \"amount_type\" cannot be \"percentage\"")
                .contains("item.json: pricelist percent 10, item 0: a price cannot be made by \"magic\"");
    }

    @Test
    void namesTheTaxThatCannotBeCounted() throws IOException {
        String file = """
                {"taxes": {"whole": {"amount_type": "division", "amount": 100},
                           "ring": {"amount_type": "group", "children": ["ring"]}},
                 "cases": [{"id": "A", "taxes": ["whole"], "price_unit": 1, "quantity": 1,
                            "expected": {"round_per_line": {}}},
                           {"id": "B", "taxes": ["ring"], "price_unit": 1, "quantity": 1,
                            "expected": {"round_globally": {}}}]}""";

        check(file("a.json", file));

        assertThat(printed())
                .contains("A refused (division-tax-of-100-percent): tax 0 (whole) divides")
                .contains("B refused (cyclic-tax-group): the group tax 1 (ring) contains itself");
    }

    private int differing(String name, String from, String to) {
        return VectorFile.parse(KnownResults.text(name).replaceFirst(from, to))
                .check()
                .differ();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(dir.resolve(name), text).toString();
    }

    private int check(String... files) {
        return PricingCheck.run(files, new PrintStream(out, true), new PrintStream(err, true));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
