package io.tillstream.session;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.tillstream.session.fixture.Till;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A till of Odoo's counts in one call and closes in another: what it said is kept in between. */
@ShopTest
class AnnouncedCloseTest {

    private final Till till = Till.fresh();

    @Test
    void keepsWhatWasSaidLast() {
        var id = opened();
        till.get(said(id)).then().statusCode(200).body("countedCash", nullValue(), "notes", nullValue());

        till.post(said(id), new JsonObject().put("countedCash", "120.50"));
        till.post(said(id), new JsonObject().put("notes", "Short of coins"));
        till.post(said(id), new JsonObject().put("countedCash", "121.00"))
                .then()
                .statusCode(200)
                .body("countedCash", equalTo("121.00"), "notes", equalTo("Short of coins"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e30", "0.0000001", "much"})
    void keepsAmountsOnly(String amount) {
        var refused = till.post(said(opened()), new JsonObject().put("countedCash", amount));

        refused.then().statusCode(amount.equals("much") ? 400 : 422);
    }

    @Test
    void isOfOnesOwnStore() {
        var id = opened();
        var stranger = till.by(io.tillstream.kit.testing.Tokens.ofTestServers().cashier(99));

        stranger.get(said(id)).then().statusCode(404);
        stranger.post(said(id), new JsonObject().put("notes", "Mine")).then().statusCode(404);
    }

    private long opened() {
        var id = till.create().jsonPath().getLong("id");
        till.open(id, "100.00");
        return id;
    }

    private static String said(long id) {
        return "/internal/sessions/" + id + "/announced-close";
    }
}
