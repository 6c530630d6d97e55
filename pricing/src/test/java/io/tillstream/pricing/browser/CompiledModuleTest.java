package io.tillstream.pricing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillstream.pricing.check.KnownResults;
import io.tillstream.pricing.check.PricingCheck;
import io.tillstream.pricing.json.PricingJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The JavaScript that browsers run counts like the engine it was compiled from. */
class CompiledModuleTest {
    private static CompiledModule module;

    @TempDir
    Path dir;

    static List<String> files() {
        return KnownResults.FILES;
    }

    @BeforeAll
    static void load() {
        module = new CompiledModule();
    }

    @AfterAll
    static void close() {
        module.close();
    }

    @ParameterizedTest
    @MethodSource("files")
    void givesWhatOdooGave(String file) {
        assertThat(module.call("check", KnownResults.text(file)))
                .matches("\\{\"cases\":[1-9]\\d*,\"differ\":0,\"lines\":\\[\\]\\}");
    }

    @Test
    void countsAnyOrderToTheLetterLikeTheServer() {
        Questions questions = new Questions(20261121);
        for (int i = 0; i < 300; i++) {
            String order = questions.order();

            assertThat(module.call("price", order)).as(order).isEqualTo(PricingJson.price(order));
        }
    }

    @Test
    void findsAnyPriceToTheLetterLikeTheServer() {
        Questions questions = new Questions(4711);
        for (int i = 0; i < 200; i++) {
            String question = questions.price();

            assertThat(module.call("resolvePrice", question))
                    .as(question)
                    .isEqualTo(PricingJson.resolvePrice(question));
        }
    }

    @Test
    void adaptsAnyPriceToTheLetterLikeTheServer() {
        Questions questions = new Questions(815);
        for (int i = 0; i < 200; i++) {
            String question = questions.adaption();

            assertThat(module.call("adaptToFiscalPosition", question))
                    .as(question)
                    .isEqualTo(PricingJson.adaptToFiscalPosition(question));
        }
    }

    static List<String> refusedOrders() {
        String order = """
                {"currency": {"code": "EUR", "decimalPlaces": 2}, "taxes": [%s],
                 "lines": [{"id": "a", "quantity": %s, "unitPrice": %s, "taxIds": [7]}]}""";
        String vat = "{\"id\": 7, \"amount_type\": \"percent\", \"amount\": 21}";
        return List.of(
                "",
                "{}",
                "[1",
                "{\"currency\":{\"code\":\"EUR\",\"decimalPlaces\":-1}}",
                order.formatted("", "1", "1"),
                order.formatted(vat, "1e30", "1"),
                order.formatted(vat, "123456789012345678901234567890", "1"),
                order.formatted(vat, "1", "\"1e-999999999\""),
                order.formatted(vat, "\"NaN\"", "1"),
                order.formatted(vat, "1", "\"Infinity\""),
                order.formatted(vat, "\"\u0661\"", "1"),
                order.formatted(vat + "," + vat, "1", "1"),
                order.formatted("{\"id\": 7, \"amount_type\": \"division\", \"amount\": 100}", "1", "1"),
                order.formatted("{\"id\": 7, \"amount_type\": \"group\", \"children_tax_ids\": [7]}", "1", "1"));
    }

    @ParameterizedTest
    @MethodSource("refusedOrders")
    void refusesLikeTheServer(String input) {
        assertThat(module.call("price", input))
                .isEqualTo(PricingJson.price(input))
                .startsWith("{\"refusal\"");
        assertThat(module.call("resolvePrice", input)).isEqualTo(PricingJson.resolvePrice(input));
        assertThat(module.call("adaptToFiscalPosition", input)).isEqualTo(PricingJson.adaptToFiscalPosition(input));
    }

    @Test
    void refusesCyclicPricelistsAndOtherMoneyLikeTheServer() {
        String question = """
                {"currency": {"code": "EUR"}, "pricelistId": 1, "quantity": 1, "date": "2026-03-15",
                 "product": {"id": 1, "templateId": 2, "listPrice": 4.99}, "pricelists": [
                  {"id": 1, "currency": %s, "items": [
                    {"compute_price": "percentage", "base": "pricelist", "base_pricelist_id": 1}]}]}""";
        for (String currency : List.of("null", "\"USD\"")) {
            String asked = question.formatted(currency);

            assertThat(module.call("resolvePrice", asked))
                    .isEqualTo(PricingJson.resolvePrice(asked))
                    .containsPattern("cyclic-pricelist|currency-mismatch");
        }
    }

    @Test
    void theCheckOnTheCommandLineTellsWhatDiffers() throws IOException {
        Path file = dir.resolve("cases.json");
        Files.writeString(
                file, KnownResults.text("fiscal-positions").replaceFirst("\"to\": \"p6i\"", "\"to\": \"p0e\""));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int status = PricingCheck.run(
                new String[] {"--js", file.toString()},
                new PrintStream(out, true),
                new PrintStream(new ByteArrayOutputStream()));

        assertThat(status).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("cases.json: F014 mapped_taxes: expected [p6i], was [p0e]")
                .containsPattern("45 cases, [1-9] differ\\R$");
    }

    @Test
    void theCheckOnTheCommandLineRefusesWhatIsNoFileOfCases() throws IOException {
        Path file = Files.writeString(dir.resolve("cases.json"), "nonsense");
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int status = PricingCheck.run(
                new String[] {"--js", file.toString()},
                new PrintStream(new ByteArrayOutputStream()),
                new PrintStream(err, true));

        assertThat(status).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("JSON: expected null at character 0");
    }
}
