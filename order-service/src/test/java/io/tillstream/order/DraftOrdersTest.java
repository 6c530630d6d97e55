package io.tillstream.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.kit.testing.TestServers;
import io.tillstream.order.fixture.Owners;
import io.tillstream.order.fixture.Shop;
import io.tillstream.order.fixture.TestOrder;
import io.tillstream.order.fixture.Till;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(Owners.class)
class DraftOrdersTest {

    private long register;
    private long session;

    @BeforeEach
    void aSessionIsOpen() {
        Shop.open();
        register = Shop.newRegister();
        session = Shop.newSession(register);
    }

    @Test
    void aParkedOrderSentAgainIsUpdated() {
        var order = TestOrder.in(session).line(Shop.FOOD, "1", "10");
        var parked = Till.sendDrafts(order.wrapped()).get(0);
        var changed = Till.sendDrafts(
                        order.line(Shop.DRINK, "2", "5").with("version", 1).wrapped())
                .get(0);
        var unchanged = Till.sendDrafts(order.wrapped()).get(0);

        assertThat(parked).containsEntry("status", "created").containsEntry("version", 1);
        assertThat(changed)
                .containsEntry("status", "updated")
                .containsEntry("id", parked.get("id"))
                .containsEntry("version", 2);
        assertThat(unchanged).containsEntry("status", "duplicate").containsEntry("id", parked.get("id"));
        var stored = Till.order(parked.get("id"));
        assertThat(stored.getString("state")).isEqualTo("draft");
        assertThat(stored.getString("total")).isEqualTo("24.20");
        assertThat(stored.getList("lines")).hasSize(2);
        assertThat(Till.asManager("/api/orders?state=draft&registerId=" + register)
                        .getList("items"))
                .hasSize(1);
    }

    @Test
    void whoKnowsAnOlderStateIsToldTheCurrentOne() {
        var order = TestOrder.in(session).line(Shop.FOOD, "1", "10");
        Till.sendDrafts(order.wrapped());
        Till.sendDrafts(order.line(Shop.DRINK, "1", "5").with("version", 1).wrapped());

        var stale = Till.sendDrafts(
                        order.line(Shop.DRINK, "1", "7").with("version", 1).wrapped())
                .get(0);

        assertThat(stale).containsEntry("status", "conflict").containsEntry("reason", "stale-draft");
        assertThat((Map<?, ?>) stale.get("current"))
                .extracting("version", "state")
                .containsExactly(2, "draft");
        assertThat(Till.order(stale.get("id")).getString("total")).isEqualTo("18.15");
    }

    /** The content hash knows neither; who takes the order over wants both. */
    @Test
    void aCustomerOrANoteThatIsAddedChangesAParkedOrder() {
        var order = TestOrder.in(session).line(Shop.FOOD, "1", "10");
        var parked = Till.sendDrafts(order.wrapped()).get(0);
        order.with("partner_id", Shop.ANNA)
                .with("general_note", "Calls back at five")
                .with("version", 1);

        var changed = Till.sendDrafts(order.wrapped()).get(0);
        var again = Till.sendDrafts(order.wrapped()).get(0);
        var stale = Till.sendDrafts(order.with("general_note", "Never mind").wrapped())
                .get(0);

        assertThat(changed).containsEntry("status", "updated").containsEntry("version", 2);
        assertThat(again).containsEntry("status", "duplicate").containsEntry("version", 2);
        assertThat(stale).containsEntry("status", "conflict").containsEntry("reason", "stale-draft");
        assertThat(Till.order(parked.get("id")).getLong("partnerId")).isEqualTo(Shop.ANNA);
        assertThat(Till.order(parked.get("id")).getString("note")).isEqualTo("Calls back at five");
    }

    @Test
    void aParkedOrderIsPaidInTheEnd() {
        var order = TestOrder.in(session).line(Shop.FOOD, "1", "10");
        var parked = Till.sendDrafts(order.wrapped()).get(0);

        var paid = Till.sendOne(
                order.line(Shop.DRINK, "1", "5").paidBy(Shop.CARD, "18.15").wrapped());

        assertThat(paid).containsEntry("status", "updated").containsEntry("id", parked.get("id"));
        assertThat(paid).containsEntry("pos_reference", order.number());
        var stored = Till.order(paid.get("id"));
        assertThat(stored.getString("state")).isEqualTo("paid");
        assertThat(stored.getInt("chainPosition")).isEqualTo(1);
        assertThat(Till.sendOne(order.wrapped())).containsEntry("status", "duplicate");
    }

    @Test
    void aDraftThatComesAfterThePaymentChangesNothing() {
        var order = TestOrder.in(session).line(Shop.FOOD, "1", "10");
        var draft = order.wrapped();
        var paid = Till.sendOne(order.paidBy(Shop.CARD, "12.10").wrapped());

        var late = Till.sendDrafts(draft).get(0);

        assertThat(late).containsEntry("status", "conflict").containsEntry("id", paid.get("id"));
        assertThat((Map<?, ?>) late.get("current")).extracting("state").isEqualTo("paid");
        assertThat(Till.order(paid.get("id")).getString("state")).isEqualTo("paid");
    }

    @Test
    void aParkedOrderThatWasGivenUpIsCancelledAndBlocksNoClosing() {
        var order = TestOrder.in(session).line(Shop.FOOD, "1", "10").with("state", "draft");
        var parked = Till.sendOne(order.flat());

        var cancelled = Till.sendOne(order.with("state", "cancel").flat());

        assertThat(cancelled).containsEntry("status", "updated").containsEntry("id", parked.get("id"));
        assertThat(Till.order(parked.get("id")).getString("state")).isEqualTo("cancelled");
        assertThat(Till.serviceGets("/internal/sessions/" + session + "/takings")
                        .getList("draftOrders"))
                .isEmpty();
        assertThat(Till.sendOne(order.with("state", "lost").flat())).containsEntry("status", "quarantined");
    }

    @Test
    void anOrderThatWasCancelledAndPaidAfterAllIsBooked() {
        var order = TestOrder.in(session).line(Shop.FOOD, "1", "10").with("state", "cancel");
        var cancelled = Till.sendOne(order.flat());

        var paid = Till.sendOne(
                order.with("state", "paid").paidBy(Shop.CARD, "12.10").flat());

        assertThat(paid).containsEntry("status", "updated").containsEntry("id", cancelled.get("id"));
        assertThat(Till.order(paid.get("id")).getString("state")).isEqualTo("paid");
    }

    @Test
    void anotherTillOfTheStoreTakesItOver() {
        var other = Shop.newSession(Shop.newRegister());
        var order = TestOrder.in(session).line(Shop.FOOD, "1", "10").with("state", "draft");
        var parked = Till.sendOne(order.flat());

        var taken =
                Till.sendOne(order.with("session_id", other).with("version", 1).flat());

        assertThat(taken).containsEntry("status", "updated").containsEntry("id", parked.get("id"));
        assertThat(Till.order(taken.get("id")).getLong("sessionId")).isEqualTo(other);
    }
}
