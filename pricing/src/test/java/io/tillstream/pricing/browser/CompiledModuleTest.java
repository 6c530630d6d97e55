package io.tillstream.pricing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillstream.pricing.check.KnownResults;
import io.tillstream.pricing.check.PricingCheck;
import io.tillstream.pricing.json.JsonText;
import io.tillstream.pricing.json.PricingJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
        Random random = new Random(20261121);
        for (int i = 0; i < 60; i++) {
            String order = order(random);

            assertThat(module.call("price", order)).isEqualTo(PricingJson.price(order));
        }
    }

    @Test
    void refusesLikeTheServer() {
        for (String input : List.of(
                "",
                "{}",
                "[1",
                "{\"currency\":{\"code\":\"EUR\",\"decimalPlaces\":-1}}",
                "{\"currency\":{\"code\":\"EUR\"},\"lines\":[{\"id\":\"a\",\"quantity\":1e30,\"unitPrice\":1}]}",
                "{\"currency\":{\"code\":\"EUR\"},\"lines\":[{\"id\":\"a\",\"quantity\":1,\"unitPrice\":1,\"taxIds\":[9]}]}")) {
            assertThat(module.call("price", input))
                    .isEqualTo(PricingJson.price(input))
                    .startsWith("{\"refusal\"");
            assertThat(module.call("resolvePrice", input)).isEqualTo(PricingJson.resolvePrice(input));
            assertThat(module.call("adaptToFiscalPosition", input)).isEqualTo(PricingJson.adaptToFiscalPosition(input));
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

    private static String order(Random random) {
        List<Object> taxes = new ArrayList<>();
        for (int id = 0; id < 6; id++) {
            taxes.add(Map.of(
                    "id", id,
                    "amount_type",
                            List.of("percent", "percent", "fixed", "division").get(random.nextInt(4)),
                    "amount", BigDecimal.valueOf(random.nextInt(4000) - 500, 2),
                    "price_include", random.nextBoolean(),
                    "include_base_amount", random.nextBoolean(),
                    "is_base_affected", random.nextBoolean(),
                    "sequence", random.nextInt(3)));
        }
        List<Object> lines = new ArrayList<>();
        for (int id = 0; id < 1 + random.nextInt(5); id++) {
            lines.add(Map.of(
                    "id", String.valueOf(id),
                    "quantity", BigDecimal.valueOf(random.nextInt(20_000) - 5_000, 3),
                    "unitPrice", BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(5)),
                    "discountPercent", random.nextInt(4) * 10,
                    "taxIds", List.of(random.nextInt(6), random.nextInt(6))));
        }
        return JsonText.of(Map.of(
                "currency",
                Map.of("code", "X", "decimalPlaces", random.nextInt(4)),
                "taxRounding",
                random.nextBoolean() ? "round_per_line" : "round_globally",
                "taxes",
                taxes,
                "lines",
                lines,
                "payments",
                List.of(Map.of("id", "p", "kind", "cash", "amount", random.nextInt(1000)))));
    }
}
