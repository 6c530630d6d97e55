package io.tillstream.session;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.tillstream.contracts.EventTypes;
import io.tillstream.contracts.RecordEvent.ConfigChanged;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.event.CloudEvent;
import io.tillstream.kit.testing.KafkaProbe;
import io.tillstream.session.fixture.Till;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What head office changes at a register holds for its next count. */
@ShopTest
class ConfigChangeTest {

    private static final long CASH_WITHOUT_LIMIT = 71;
    private static final long CARD = 2;
    private static final long BANK_WITHOUT_JOURNAL = 72;

    private final Till till = Till.fresh();
    private final KafkaProbe kafka = KafkaProbe.ofTestServers();

    @Test
    void aRegistersLimitHoldsForCashMethodsWithoutTheirOwn() {
        var id = till.opened("100.00");
        say("pos.payment.method", CASH_WITHOUT_LIMIT, cashWithoutLimit());
        say("pos.config", till.registerId(), register(CASH_WITHOUT_LIMIT));
        till.startClosing(id).then().statusCode(200);
        var short_ = new JsonObject().put("counted", new JsonObject().put(String.valueOf(CASH_WITHOUT_LIMIT), "98.00"));

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> till.close(id, short_)
                .then()
                .statusCode(409)
                .body("blockers[0].limit", equalTo("1.00"), "blockers[0].difference", equalTo("-2.00")));
    }

    /** It was complete when the session was created: what is missing is said before the first sale, not at night. */
    @Test
    void aRegisterThatLostAnAccountIsNotOpened() {
        var id = till.create().jsonPath().getLong("id");
        say("pos.payment.method", BANK_WITHOUT_JOURNAL, bankWithoutJournal());
        say("pos.config", till.registerId(), register(BANK_WITHOUT_JOURNAL));

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> till.open(id, "-1.00")
                .then()
                .statusCode(409)
                .body("type", equalTo("account-missing"), "missing", equalTo("payment method Voucher: journal")));
        till.open(id, "10.00").then().statusCode(409);
        till.get("/api/sessions/" + id).then().body("state", equalTo("opening_control"));
    }

    @Test
    void aRegisterThatTakesNoCashHasNoDrawer() {
        var id = till.opened("0.00");
        say("pos.config", till.registerId(), register(CARD));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        till.move(id, "in", "1.00").then().statusCode(409).body("type", equalTo("no-cash-drawer")));
        till.startClosing(id).then().statusCode(200);
        till.close(id, new JsonObject()).then().statusCode(200).body("countedCash", equalTo(null));
        till.get("/api/sessions/" + id + "/report").then().body("cash", equalTo(null), "paymentMethods", hasSize(1));
    }

    private void say(String model, long id, JsonObject record) {
        var data = new JsonObject().put("model", model).put("id", id).put("record", record.put("id", id));
        kafka.send(new CloudEvent(
                Topics.CONFIG,
                model + ":" + id,
                "change-" + model + "-" + id,
                "/config-service",
                EventTypes.of(ConfigChanged.class),
                model + ":" + id,
                "2026-11-21T12:00:00Z",
                2,
                null,
                data.toBuffer().getBytes()));
    }

    private JsonObject register(long methodId) {
        return new JsonObject()
                .put("name", "Till")
                .put("code", "TILL-" + till.registerId())
                .put("store_id", 1)
                .put("company_id", 1)
                .put("currency", "EUR")
                .put("currency_decimal_places", 2)
                .put("journal_id", 1)
                .put("payment_method_ids", new JsonArray().add(methodId))
                .put("opening_difference_limit", false)
                .put("cash_difference_limit", 1.00);
    }

    private static JsonObject bankWithoutJournal() {
        return cashWithoutLimit().put("name", "Voucher").put("type", "bank").put("journal_id", false);
    }

    private static JsonObject cashWithoutLimit() {
        return new JsonObject()
                .put("name", "Cash")
                .put("type", "cash")
                .put("sequence", 1)
                .put("journal_id", 2)
                .put("receivable_account_id", 1310)
                .put("outstanding_account_id", false)
                .put("difference_limit", false);
    }
}
