package io.tillstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.event.CloudEvent;
import io.tillstream.kit.testing.KafkaProbe;
import io.tillstream.session.fixture.OrderStandIn;
import io.tillstream.session.fixture.Till;
import io.tillstream.session.fixture.Together;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** A session that never sold can be taken back; one that did is closed. */
@ShopTest
class DeletedSessionTest {

    private final Till till = Till.fresh();
    private final OrderStandIn orders = OrderStandIn.start();

    @Inject
    Pool pool;

    @Test
    void isGoneAndItsNumberIsNotGivenAgain() {
        var id = till.opened("10.00");

        till.byManager().delete(id).then().statusCode(204);

        till.get("/api/sessions/" + id).then().statusCode(404);
        till.byManager().delete(id).then().statusCode(404);
        till.create().then().statusCode(201).body("name", equalTo("TILL-" + till.registerId() + "/00002"));
        till.byManager()
                .get("/api/sessions/deleted?registerId=" + till.registerId())
                .then()
                .statusCode(200)
                .body("items.name", contains("TILL-" + till.registerId() + "/00001"))
                .body("items[0].deletedBy", equalTo(2), "items[0].reason", equalTo("mistyped"));
        assertThatThrownBy(() -> pool.query("DELETE FROM deleted_session WHERE session_id = " + id)
                        .executeAndAwait())
                .hasMessageContaining("written once");
    }

    @Test
    void isSaidToWhoeverKeepsACopy() {
        var id = till.create().jsonPath().getLong("id");
        till.byManager().delete(id).then().statusCode(204);

        var register = String.valueOf(till.registerId());
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(KafkaProbe.ofTestServers().events(Topics.SESSIONS).stream()
                                .filter(event -> event.key().equals(register)))
                        .extracting(CloudEvent::type, CloudEvent::sequence)
                        .containsExactly(
                                org.assertj.core.groups.Tuple.tuple("io.tillstream.session.created.v1", 1L),
                                org.assertj.core.groups.Tuple.tuple("io.tillstream.session.deleted.v1", 2L)));
    }

    @Test
    void isForManagersOfItsStore() {
        var id = till.opened("10.00");

        till.delete(id).then().statusCode(403);
        till.by(io.tillstream.kit.testing.Tokens.ofTestServers().manager(2))
                .delete(id)
                .then()
                .statusCode(404);
        till.get("/api/sessions/" + id).then().statusCode(200);
    }

    @Test
    void whatWasSoldOrMovedMustBeCounted() {
        var sold = till.opened("10.00");
        orders.ordersOf(sold).cash("12.10");
        till.byManager().delete(sold).then().statusCode(409).body("type", equalTo("session-in-use"));

        var other = Till.fresh();
        var moved = other.opened("10.00");
        other.move(moved, "in", "1.00").then().statusCode(201);
        other.byManager().delete(moved).then().statusCode(409).body("cashMoves", equalTo(1));
        assertThat(orders.isSealed(moved)).isFalse();

        var parked = Till.fresh();
        var drafts = parked.opened("10.00");
        orders.ordersOf(drafts).drafts(1);
        parked.byManager().delete(drafts).then().statusCode(409);

        other.startClosing(moved).then().statusCode(200);
        other.byManager().delete(moved).then().statusCode(409).body("currentState", equalTo("closing_control"));
    }

    @Test
    void ofManyWhoDeleteWhileOneMovesCashOnlyOneSideIsLetThrough() throws Exception {
        var id = till.opened("10.00");
        var calls = new ArrayList<Callable<Response>>();
        for (int i = 0; i < 5; i++) {
            calls.add(() -> till.byManager().delete(id));
        }
        calls.add(() -> till.move(id, "in", "1.00"));

        var statuses = Together.statusesOf(calls);

        var deletions = statuses.stream().filter(status -> status == 204).count();
        var moves = statuses.stream().filter(status -> status == 201).count();
        assertThat(statuses).isSubsetOf(204, 201, 404, 409);
        assertThat(deletions).isLessThanOrEqualTo(1);
        assertThat(deletions == 1).isNotEqualTo(moves > 0);
        till.get("/api/sessions/" + id).then().statusCode(deletions == 1 ? 404 : 200);
    }
}
