package io.tillstream.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.kit.testing.TestServers;
import io.tillstream.order.fixture.Owners;
import io.tillstream.order.fixture.Shop;
import io.tillstream.order.fixture.TestOrder;
import io.tillstream.order.fixture.Till;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tills since Odoo 18 send of a parked order only what changed. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(Owners.class)
class DraftsSentInPartTest {

    private final String coffee = UUID.randomUUID().toString();
    private final String cake = UUID.randomUUID().toString();
    private long session;
    private TestOrder order;
    private Object id;

    /** A coffee for 12.10 and a cake for 24.20, together 36.30. */
    @BeforeEach
    void twoLinesAreParked() {
        Shop.open();
        session = Shop.newSession(Shop.newRegister());
        order = TestOrder.in(session)
                .lineNamed(coffee, "1", "10")
                .lineNamed(cake, "1", "20")
                .with("state", "draft");
        id = Till.sendOne(order.flat()).get("id");
    }

    @Test
    void aLineThatChangedLeavesTheOthers() {
        var answer = send("48.40", list(change(idOf(coffee), line(coffee, "2", "10"))));

        assertThat(answer).containsEntry("status", "updated").containsEntry("id", id);
        assertThat(quantities()).containsExactly("2", "1");
        assertThat(Till.order(id).getString("total")).isEqualTo("48.40");
    }

    @Test
    void ofALineThatChangedTheFieldsThatChangedAreEnough() {
        var changed = new JsonObject().put("qty", 3).put("price_subtotal", 30).put("price_subtotal_incl", 36.3);

        var answer = send("60.50", list(change(idOf(coffee), changed)));

        assertThat(answer).containsEntry("status", "updated");
        assertThat(quantities()).containsExactly("3", "1");
        assertThat(Till.order(id).getList("lines.productId")).containsExactly((int) Shop.FOOD, (int) Shop.FOOD);
        assertThat(Till.order(id).getString("amountCheck")).isNotEqualTo("mismatch");
    }

    @Test
    void aLineIsKnownByItsUuidWhereItsIdIsTheTillsOwn() {
        var answer = send("48.40", list(change("pos.order.line_7", line(coffee, "2", "10"))));

        assertThat(answer).containsEntry("status", "updated");
        assertThat(quantities()).containsExactly("2", "1");
    }

    @Test
    void newLinesAreAdded() {
        var answer = send("48.40", list(create(line(UUID.randomUUID().toString(), "4", "2.5"))));

        assertThat(answer).containsEntry("status", "updated");
        assertThat(quantities()).containsExactly("1", "1", "4");
    }

    /** The till did not hear that they came, and has one more meanwhile. */
    @Test
    void newLinesThatComeTwiceAreAddedOnce() {
        var tea = line(UUID.randomUUID().toString(), "4", "2.5");
        send("48.40", list(create(tea)));
        var again = send("48.40", list(create(tea)));
        var more = send("60.50", list(create(tea), create(line(UUID.randomUUID().toString(), "5", "2"))));

        assertThat(again).containsEntry("status", "duplicate").containsEntry("id", id);
        assertThat(more).containsEntry("status", "updated");
        assertThat(quantities()).containsExactly("1", "1", "4", "5");
    }

    @Test
    void aLineThatIsTakenAwayIsGone() {
        var first = idOf(coffee);
        var answer = send("24.20", list(command(2, first), command(4, idOf(cake))));
        var twice = send("24.20", list(command(3, first)));

        assertThat(answer).containsEntry("status", "updated");
        assertThat(twice).containsEntry("status", "updated");
        assertThat(lines()).extracting("uuid").containsExactly(cake);
    }

    @Test
    void linesThatAreSetAreAllThereAre() {
        var answer = send("24.20", list(new JsonArray().add(6).add(0).add(new JsonArray().add(idOf(cake)))));

        assertThat(answer).containsEntry("status", "updated");
        assertThat(lines()).extracting("uuid").containsExactly(cake);
    }

    /** As clients send it that always say all, and our own till. */
    @Test
    void whoSaysAllLeavesALineOut() {
        send("12.10", list(create(line(coffee, "1", "10"))));
        assertThat(lines()).extracting("uuid").containsExactly(coffee);

        send("24.20", list(command(5, 0), create(line(cake, "1", "20"))));
        assertThat(lines()).extracting("uuid").containsExactly(cake);
    }

    @Test
    void linesKeepTheirIds() {
        var before = Map.of(coffee, idOf(coffee), cake, idOf(cake));

        send("48.40", list(change(idOf(coffee), line(coffee, "2", "10"))));

        assertThat(Map.of(coffee, idOf(coffee), cake, idOf(cake))).isEqualTo(before);
    }

    @Test
    void itIsPaidWithoutSayingItsLinesAgain() {
        for (var lines : Stream.of(new JsonArray(), null).toList()) {
            twoLinesAreParkedAnew();
            var paying = part("36.30", lines).put("state", "paid").put("payment_ids", list(create(card("36.30"))));

            var paid = Till.sendOne(paying);
            var again = Till.sendOne(paying);

            assertThat(paid).containsEntry("status", "updated").containsEntry("id", id);
            assertThat(again).containsEntry("status", "duplicate").containsEntry("id", id);
            assertThat(Till.order(id).getString("state")).isEqualTo("paid");
            assertThat(quantities()).containsExactly("1", "1");
        }
    }

    @Test
    void whatIsAddedWhileItIsPaidIsAddedOnce() {
        var paying = part("48.40", list(create(line(UUID.randomUUID().toString(), "4", "2.5"))))
                .put("state", "paid")
                .put("payment_ids", list(create(card("48.40"))));

        var paid = Till.sendOne(paying);
        var again = Till.sendOne(paying);

        assertThat(paid).containsEntry("status", "updated");
        assertThat(again).containsEntry("status", "duplicate").containsEntry("id", id);
        assertThat(quantities()).containsExactly("1", "1", "4");
    }

    @Test
    void paymentsThatAreParkedCount() {
        var half = part("36.30", null).put("payment_ids", list(create(card("20.00"))));
        assertThat(Till.sendOne(half)).containsEntry("status", "updated");

        var rest = part("36.30", new JsonArray()).put("state", "paid").put("payment_ids", list(create(card("16.30"))));
        assertThat(Till.sendOne(rest)).containsEntry("status", "updated");

        assertThat(Till.order(id).getList("payments.amount")).containsExactly("20.00", "16.30");
    }

    /** It is not read over what was paid: nothing of that changes. */
    @Test
    void aPaidOrderStaysAsItIs() {
        var first = idOf(coffee);
        Till.sendOne(part("36.30", null).put("state", "paid").put("payment_ids", list(create(card("36.30")))));

        var unchanged = Till.sendOne(part("36.30", new JsonArray()).put("state", "paid"));
        var changed = Till.sendOne(
                part("48.40", list(change(first, line(coffee, "2", "10")))).put("state", "paid"));

        assertThat(unchanged).containsEntry("status", "duplicate").containsEntry("id", id);
        assertThat(changed).containsEntry("status", "conflict").containsEntry("id", id);
        assertThat(quantities()).containsExactly("1", "1");
    }

    @Test
    void linesOfOtherOrdersAreNoneOfIt() {
        var other = Till.sendOne(TestOrder.ofOneFood(session).flat()).get("id");
        var foreign = Till.order(other).getLong("lines[0].id");

        for (var command : List.of(
                change(foreign, line(UUID.randomUUID().toString(), "2", "10")),
                command(2, foreign),
                command(4, foreign))) {
            var answer = send("36.30", list(command));
            assertThat(answer).containsEntry("status", "quarantined").containsEntry("reason", "unknown-record");
            assertThat((String) answer.get("detail")).contains(String.valueOf(foreign));
        }
        assertThat(quantities()).containsExactly("1", "1");
    }

    @Test
    void aDraftAndWhatChangedOfItMayComeTogether() {
        order = TestOrder.in(session).lineNamed(coffee, "1", "10").with("state", "draft");
        var added = part("36.30", list(create(line(cake, "1", "20"))));

        var answers = Till.send(order.flat(), added);

        assertThat(answers).extracting("status").containsExactly("created", "updated");
        id = answers.get(0).get("id");
        assertThat(quantities()).containsExactly("1", "1");
    }

    /** Each adds a line of its own, and none takes another's away. */
    @Test
    void severalTillsChangeItAtOnce() {
        var tills = IntStream.rangeClosed(1, 4)
                .mapToObj(till -> part("0", list(create(line("till-" + till, "1", "1")))))
                .toList();

        assertThat(tills.parallelStream().map(Till::sendOne).toList())
                .extracting("status")
                .containsOnly("updated");

        assertThat(lines())
                .extracting("uuid")
                .containsExactlyInAnyOrder(coffee, cake, "till-1", "till-2", "till-3", "till-4");
    }

    @Test
    void whatIsNotMentionedOfTheOrderStays() {
        Till.sendOne(part("36.30", new JsonArray()).put("partner_id", Shop.ANNA).put("general_note", "Window"));
        var answer = Till.sendOne(part("36.30", null));

        assertThat(answer).containsEntry("status", "updated");
        assertThat(Till.order(id).getLong("partnerId")).isEqualTo(Shop.ANNA);
        assertThat(Till.order(id).getString("note")).isEqualTo("Window");
    }

    private void twoLinesAreParkedAnew() {
        order = TestOrder.in(session)
                .lineNamed(coffee, "1", "10")
                .lineNamed(cake, "1", "20")
                .with("state", "draft");
        id = Till.sendOne(order.flat()).get("id");
    }

    private Map<String, Object> send(String total, JsonArray lines) {
        return Till.sendOne(part(total, lines));
    }

    private JsonObject part(String total, JsonArray lines) {
        var tax = new BigDecimal(total)
                .multiply(new BigDecimal("21"))
                .divide(new BigDecimal("121"), 2, RoundingMode.HALF_UP);
        var part = new JsonObject()
                .put("uuid", order.uuid())
                .put("pos_reference", order.number())
                .put("session_id", session)
                .put("state", "draft")
                .put("amount_total", new BigDecimal(total))
                .put("amount_tax", tax);
        return lines == null ? part : part.put("lines", lines);
    }

    private static JsonObject line(String uuid, String quantity, String price) {
        var untaxed = new BigDecimal(quantity).multiply(new BigDecimal(price));
        return new JsonObject()
                .put("uuid", uuid)
                .put("product_id", Shop.FOOD)
                .put("qty", new BigDecimal(quantity))
                .put("price_unit", new BigDecimal(price))
                .put("discount", 0)
                .put("tax_ids", new JsonArray().add(Shop.ON_TOP_21))
                .put("price_subtotal", untaxed)
                .put("price_subtotal_incl", untaxed.multiply(new BigDecimal("1.21")));
    }

    private static JsonObject card(String amount) {
        return new JsonObject()
                .put("uuid", UUID.randomUUID().toString())
                .put("payment_method_id", Shop.CARD)
                .put("amount", new BigDecimal(amount));
    }

    private static JsonArray list(JsonArray... commands) {
        return new JsonArray(List.of(commands));
    }

    private static JsonArray create(JsonObject record) {
        return new JsonArray().add(0).add(0).add(record);
    }

    private static JsonArray change(Object id, JsonObject values) {
        return new JsonArray().add(1).add(id).add(values);
    }

    private static JsonArray command(int kind, long id) {
        return new JsonArray().add(kind).add(id).add(0);
    }

    private long idOf(String uuid) {
        return ((Number) lines().stream()
                        .filter(line -> uuid.equals(line.get("uuid")))
                        .findFirst()
                        .orElseThrow()
                        .get("id"))
                .longValue();
    }

    private List<Map<String, Object>> lines() {
        return Till.order(id).getList("lines");
    }

    private List<String> quantities() {
        return Till.order(id).getList("lines.quantity", String.class);
    }
}
