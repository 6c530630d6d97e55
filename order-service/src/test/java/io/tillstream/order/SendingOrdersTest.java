package io.tillstream.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.kit.testing.TestServers;
import io.tillstream.order.fixture.Owners;
import io.tillstream.order.fixture.Shop;
import io.tillstream.order.fixture.TestOrder;
import io.tillstream.order.fixture.Till;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(Owners.class)
class SendingOrdersTest {

    private long session;

    @BeforeEach
    void aSessionOpensThatNobodyToldUsAbout() {
        Shop.open();
        session = Shop.newSession(1);
    }

    @Test
    void anOrderInTheInstantAfterTheSessionOpenedIsBooked() {
        var order = TestOrder.ofOneFood(session);

        var outcome = Till.sendOne(order.wrapped());

        assertThat(outcome).containsEntry("status", "created").containsEntry("uuid", order.uuid());
        assertThat(outcome).containsEntry("pos_reference", order.number()).containsEntry("account_move", false);
        assertThat(outcome.get("id")).isInstanceOf(Number.class);
    }

    @Test
    void theSameOrderAgainIsADuplicateWithTheSameId() {
        var order = TestOrder.ofOneFood(session).wrapped();

        var first = Till.sendOne(order);
        var again = Till.sendOne(order);

        assertThat(again).containsEntry("status", "duplicate").containsEntry("id", first.get("id"));
    }

    @Test
    void bothShapesOfOneOrderAreTheSameOrder() {
        var order = TestOrder.ofOneFood(session);

        var first = Till.sendOne(order.wrapped());
        var again = Till.sendOne(order.flat());

        assertThat(again).containsEntry("status", "duplicate").containsEntry("id", first.get("id"));
    }

    @Test
    void anotherContentUnderTheSameUuidIsAConflictAndTheFirstStands() {
        var order = TestOrder.ofOneFood(session);
        var first = Till.sendOne(order.wrapped());

        var second = Till.sendOne(
                order.line(Shop.DRINK, "1", "5").paidBy(Shop.CARD, "6.05").wrapped());

        assertThat(second).containsEntry("status", "conflict").containsEntry("id", first.get("id"));
        assertThat(Till.order(first.get("id")).getString("total")).isEqualTo("12.10");
    }

    @Test
    void anotherContentIsAConflictEvenIfItIsUnbalanced() {
        var order = TestOrder.ofOneFood(session);
        var first = Till.sendOne(order.wrapped());

        var second = Till.sendOne(order.totalling("99.00").wrapped());

        assertThat(second).containsEntry("status", "conflict").containsEntry("id", first.get("id"));
    }

    @Test
    void theSameOrderTwiceInOneBatchIsStoredOnce() {
        var order = TestOrder.ofOneFood(session).wrapped();

        var outcomes = Till.send(order, order);

        assertThat(outcomes).extracting("status").containsExactly("created", "duplicate");
        assertThat(outcomes).extracting("id").containsOnly(outcomes.get(0).get("id"));
    }

    @Test
    void theSameOrderAtTheSameMomentIsStoredOnce() throws Exception {
        var order = TestOrder.ofOneFood(session).wrapped();
        List<Callable<Map<String, Object>>> tills = IntStream.range(0, 8)
                .<Callable<Map<String, Object>>>mapToObj(till -> () -> Till.sendOne(order))
                .toList();
        var threads = Executors.newFixedThreadPool(8);
        try {
            var outcomes = new ArrayList<Map<String, Object>>();
            for (var outcome : threads.invokeAll(tills)) {
                outcomes.add(outcome.get());
            }
            assertThat(outcomes).extracting("id").containsOnly(outcomes.get(0).get("id"));
            assertThat(outcomes).filteredOn("status", "created").hasSize(1);
            assertThat(outcomes).filteredOn("status", "duplicate").hasSize(7);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void oneBadOrderCostsTheOtherFourHundredNinetyNineNothing() {
        var orders = IntStream.range(0, 500)
                .mapToObj(place -> TestOrder.ofOneFood(session))
                .map(TestOrder::wrapped)
                .toArray(JsonObject[]::new);
        orders[250].getJsonObject("data").put("amount_total", 1);

        var outcomes = Till.send(orders);

        assertThat(outcomes).filteredOn("status", "created").hasSize(499);
        assertThat(outcomes.get(250))
                .containsEntry("status", "quarantined")
                .containsEntry("reason", "unbalanced-payment");
    }

    /** As a till does whose counter stands still; the last of them must not cost more than the first. */
    @Test
    void manyOrdersWithOneNumberAllGetReferences() {
        var number = "SAME-" + Shop.newId();
        var orders = java.util.stream.IntStream.range(0, 12)
                .mapToObj(i -> TestOrder.ofOneFood(session).numbered(number).wrapped())
                .toArray(JsonObject[]::new);

        var outcomes = Till.send(orders);

        assertThat(outcomes).extracting("pos_reference").doesNotHaveDuplicates().contains(number, number + "-2");
        assertThat(outcomes.get(11))
                .containsEntry("pos_reference", number + "-" + outcomes.get(11).get("id"));
    }

    @Test
    void aTakenNumberGetsASuffixAndAFlag() {
        var number = "TAKEN-" + Shop.newId();
        var first = Till.sendOne(TestOrder.ofOneFood(session).numbered(number).wrapped());
        var outcomes = Till.send(
                TestOrder.ofOneFood(session).numbered(number).wrapped(),
                TestOrder.ofOneFood(session).numbered(number).flat());

        assertThat(first).containsEntry("pos_reference", number);
        assertThat(outcomes).extracting("pos_reference").containsExactly(number + "-2", number + "-3");
        assertThat(outcomes).allSatisfy(outcome -> assertThat((List<?>) outcome.get("flags"))
                .isEqualTo(List.of("number-taken")));
    }

    @Test
    void changeThatTheTillOnlyNamesBecomesAPayment() {
        var order = TestOrder.in(session)
                .line(Shop.FOOD, "1", "10")
                .paidBy(Shop.CASH, "20")
                .with("amount_return", 7.9);

        var stored = Till.order(Till.sendOne(order.wrapped()).get("id"));

        assertThat(stored.getString("paid")).isEqualTo("12.10");
        assertThat(stored.getList("payments.amount")).containsExactly("20.00", "-7.90");
        assertThat(stored.getList("payments.change")).containsExactly(false, true);
    }

    @Test
    void changeThatTheTillSentIsNotGivenTwice() {
        var order = TestOrder.in(session)
                .line(Shop.FOOD, "1", "10")
                .paidBy(Shop.CASH, "20")
                .paidBy(Shop.CASH, "-7.90")
                .with("amount_return", 7.9);

        var stored = Till.order(Till.sendOne(order.wrapped()).get("id"));

        assertThat(stored.getList("payments.amount")).containsExactly("20.00", "-7.90");
    }

    @Test
    void coinsMayMissTheTotalByWhatTheyRound() {
        var rounding = Shop.newSession(2);
        var exact = TestOrder.in(rounding).line(Shop.FOOD, "1", "10.01").paidBy(Shop.CASH, "12.10");
        var tooFar = TestOrder.in(rounding).line(Shop.FOOD, "1", "10.01").paidBy(Shop.CASH, "12.05");

        assertThat(Till.sendOne(exact.wrapped())).containsEntry("status", "created");
        assertThat(Till.sendOne(tooFar.wrapped())).containsEntry("reason", "unbalanced-payment");
    }
}
