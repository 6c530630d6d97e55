package io.tillstream.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.kit.testing.TestServers;
import io.tillstream.kit.testing.Tokens;
import io.tillstream.order.fixture.Owners;
import io.tillstream.order.fixture.Shop;
import io.tillstream.order.fixture.TestOrder;
import io.tillstream.order.fixture.Till;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody sends, to a session of their own store, the uuid of an order of another store. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(Owners.class)
class OrdersOfOtherStoresTest {

    private static final long IN_STORE_2 = 3;

    private final Tokens tokens = Tokens.ofTestServers();
    private long ours;
    private JsonObject theirs;

    @BeforeEach
    void theOtherStoreSold() {
        Shop.open();
        ours = Shop.newSession(Shop.newRegister());
        theirs = TestOrder.ofOneFood(Shop.newSession(IN_STORE_2)).flat();
        Till.sendOne(theirs);
    }

    @Test
    void tellsNothingOfIt() {
        for (var state : new String[] {"paid", "draft"}) {
            var answer = send(tokens.cashier(1), state);

            assertThat(answer).containsEntry("status", "conflict").containsEntry("uuid", theirs.getString("uuid"));
            assertThat(answer).doesNotContainKeys("pos_reference", "hash", "flags", "current", "version");
            assertThat(answer.get("id")).isNull();
        }
    }

    @Test
    void tellsWhoSeesBothStores() {
        assertThat(send(tokens.cashier(1, 2), "paid"))
                .containsEntry("status", "conflict")
                .containsKeys("id", "pos_reference", "hash");
    }

    private Map<String, Object> send(String token, String state) {
        var mine = theirs.copy().put("session_id", ours).put("state", state);
        return Till.send(token, false, mine).get(0);
    }
}
