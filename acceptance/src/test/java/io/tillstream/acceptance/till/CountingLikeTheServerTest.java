package io.tillstream.acceptance.till;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tillstream.pricing.json.PricingJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the till in the browser counts, and what the server counts with: the same, to the letter. */
class CountingLikeTheServerTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ORDERS = Path.of("../pricing/src/test/resources/vectors/tax-orders.json");
    private static final int TAX_IDS_FROM = 1;

    private static Till till;
    private static JsonNode known;

    @BeforeAll
    static void open() throws Exception {
        known = JSON.readTree(ORDERS.toFile());
        till = ExtendedTill.with("export default (pos) => { window.pos = pos; };");
    }

    @AfterAll
    static void close() {
        till.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"round_per_line", "round_globally"})
    void givesTheServersAnswerForEveryKnownOrder(String rounding) throws Exception {
        var questions = new ArrayList<JsonNode>();
        known.get("cases").forEach(order -> questions.add(question(order, rounding)));
        assertThat(questions).hasSizeGreaterThan(30);
        var answers = ask(questions);
        for (var i = 0; i < questions.size(); i++) {
            var server = JSON.readTree(PricingJson.price(questions.get(i).toString()));
            assertThat(answers.get(i))
                    .as(known.get("cases").get(i).get("id").asText())
                    .isEqualTo(server);
        }
    }

    private static List<JsonNode> ask(List<JsonNode> questions) throws Exception {
        var answers = till.page.evaluate(
                "questions => JSON.stringify(JSON.parse(questions).map((question) => window.pos.price(question)))",
                JSON.writeValueAsString(questions));
        var list = new ArrayList<JsonNode>();
        JSON.readTree((String) answers).forEach(list::add);
        return list;
    }

    private static JsonNode question(JsonNode order, String rounding) {
        var names = new ArrayList<String>();
        known.get("taxes").fieldNames().forEachRemaining(names::add);
        ObjectNode question = JSON.createObjectNode();
        question.putPOJO(
                "currency",
                Map.of(
                        "code",
                        "EUR",
                        "decimalPlaces",
                        order.get("currency_decimals").asInt()));
        question.put("taxRounding", rounding);
        var taxes = question.putArray("taxes");
        for (var name : names) {
            taxes.addObject().put("id", names.indexOf(name) + TAX_IDS_FROM).setAll((ObjectNode)
                    known.get("taxes").get(name).deepCopy());
        }
        var lines = question.putArray("lines");
        for (var line : order.get("lines")) {
            var asked = lines.addObject()
                    .put("id", String.valueOf(lines.size()))
                    .put("quantity", line.get("quantity").asText())
                    .put("unitPrice", line.get("price_unit").asText())
                    .put("discountPercent", line.get("discount").asText());
            var ids = asked.putArray("taxIds");
            line.get("taxes").forEach(tax -> ids.add(names.indexOf(tax.asText()) + TAX_IDS_FROM));
        }
        question.putArray("payments");
        return JSON.convertValue(question, JsonNode.class);
    }
}
