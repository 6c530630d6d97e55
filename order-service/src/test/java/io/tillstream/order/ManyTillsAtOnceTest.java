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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(Owners.class)
class ManyTillsAtOnceTest {

    private static final int TILLS = 8;

    private long register;
    private long session;

    @BeforeEach
    void aSessionIsOpen() {
        Shop.open();
        register = Shop.newRegister();
        session = Shop.newSession(register);
    }

    /** As resending tills do after a cut: the same orders in other batches and another order. */
    @Test
    void theSameOrdersInEveryOrderAreStoredOnce() throws Exception {
        var orders = IntStream.range(0, 20)
                .mapToObj(place -> TestOrder.ofOneFood(session).wrapped())
                .toList();

        var answers = atOnce(till -> {
            var mine = new ArrayList<>(orders);
            Collections.shuffle(mine, new Random(till));
            return Till.send(mine.toArray(JsonObject[]::new));
        });

        var ids = answers.stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(
                        outcome -> outcome.get("uuid"),
                        Collectors.mapping(outcome -> outcome.get("id"), Collectors.toSet())));
        assertThat(ids).hasSize(20).allSatisfy((uuid, same) -> assertThat(same).hasSize(1));
        assertThat(answers.stream().flatMap(List::stream))
                .filteredOn("status", "created")
                .hasSize(20);
        assertThat(chain()).containsEntry("valid", true).containsEntry("length", 20);
    }

    @Test
    void oneNumberForAllIsGivenToTheFirstAndMarkedForTheOthers() throws Exception {
        var number = "RACE-" + Shop.newId();

        var answers = atOnce(
                till -> Till.send(TestOrder.ofOneFood(session).numbered(number).wrapped()));

        var outcomes = answers.stream().flatMap(List::stream).toList();
        assertThat(outcomes).extracting("status").containsOnly("created");
        assertThat(outcomes).extracting("pos_reference").doesNotHaveDuplicates().contains(number);
        assertThat(outcomes)
                .filteredOn(outcome -> List.of("number-taken").equals(outcome.get("flags")))
                .hasSize(TILLS - 1);
    }

    @Test
    void twoRegistersMayHaveTheSameNumber() throws Exception {
        var number = "BOTH-" + Shop.newId();
        var other = Shop.newSession(Shop.newRegister());

        var answers = atOnce(till -> Till.send(TestOrder.ofOneFood(till % 2 == 0 ? session : other)
                .numbered(number)
                .wrapped()));

        assertThat(answers.stream().flatMap(List::stream))
                .filteredOn("pos_reference", number)
                .hasSize(2);
    }

    @Test
    void ofManyWhoChangeAParkedOrderOneDoes() throws Exception {
        var parked = TestOrder.in(session).line(Shop.FOOD, "1", "10");
        Till.sendDrafts(parked.wrapped());
        var uuid = parked.uuid();

        var answers = atOnce(till -> {
            var mine = TestOrder.in(session)
                    .line(Shop.FOOD, String.valueOf(till + 2), "10")
                    .with("version", 1)
                    .wrapped()
                    .put("id", uuid);
            mine.getJsonObject("data").put("uid", uuid);
            return Till.sendDrafts(mine);
        });

        var outcomes = answers.stream().flatMap(List::stream).toList();
        assertThat(outcomes).filteredOn("status", "updated").hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> "stale-draft".equals(outcome.get("reason")))
                .hasSize(TILLS - 1);
    }

    /** Both tills offer to pay it: one does, the other's payment is kept for review, for its customer has paid too. */
    @Test
    void ofManyWhoPayAParkedOrderOneDoesAndNothingIsLost() throws Exception {
        var parked = TestOrder.in(session).line(Shop.FOOD, "1", "10");
        Till.sendDrafts(parked.wrapped());

        var answers = atOnce(till -> {
            var mine = TestOrder.in(session)
                    .line(Shop.FOOD, String.valueOf(till + 1), "10")
                    .totalling("12.10")
                    .paidBy(Shop.CARD, "12.10")
                    .wrapped()
                    .put("id", parked.uuid());
            mine.getJsonObject("data").put("uid", parked.uuid());
            return Till.send(mine);
        });

        var outcomes = answers.stream().flatMap(List::stream).toList();
        assertThat(outcomes).filteredOn("status", "updated").hasSize(1);
        assertThat(outcomes).filteredOn("status", "conflict").hasSize(TILLS - 1);
        assertThat(Till.asManager("/api/orders/quarantine?reason=conflict&registerId=" + register)
                        .getList("items"))
                .hasSize(TILLS - 1);
        assertThat(chain()).containsEntry("valid", true).containsEntry("length", 1);
    }

    @Test
    void aTillOfAnotherStoreTakesNoParkedOrder() {
        var parked = TestOrder.in(session).line(Shop.FOOD, "1", "10");
        Till.sendDrafts(parked.wrapped());
        var elsewhere = Shop.newSession(3);

        var taken = Till.sendDrafts(parked.with("pos_session_id", elsewhere)
                        .with("version", 1)
                        .wrapped())
                .get(0);

        assertThat(taken).containsEntry("status", "quarantined").containsEntry("reason", "foreign-draft");
        assertThat(Till.asManager("/api/orders?state=draft&storeId=1&uuid=" + parked.uuid())
                        .getList("items.version"))
                .isEqualTo(List.of(1));
    }

    private Map<String, Object> chain() {
        return Till.asManager("/api/registers/" + register + "/order-chain/verification")
                .getMap("");
    }

    private static <T> List<T> atOnce(IntFunction<T> till) throws Exception {
        var threads = Executors.newFixedThreadPool(TILLS);
        try {
            var answers = new ArrayList<T>();
            var calls = IntStream.range(0, TILLS)
                    .<Callable<T>>mapToObj(number -> () -> till.apply(number))
                    .toList();
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
