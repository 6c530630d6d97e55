package io.tillstream.acceptance.till;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillstream.acceptance.Person;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The network is cut: the customer notices nothing, and the server has everything afterwards, once. */
class SellingWithoutANetworkTest {

    private static final String REGISTER = "DAM-01";
    private static final int ORDERS = 50;
    private static final Pattern NOTHING_WAITS = Pattern.compile("wait");

    @Test
    void fiftyOrdersReachTheServerOnceAndToTheCent() {
        try (var till = Till.at(REGISTER, "cashier")) {
            till.waitUntilItStartsAlone();
            till.goOffline();
            sell(till, ORDERS / 2);
            till.reload();
            assertThat(till.network()).containsText(ORDERS / 2 + " orders wait");
            sell(till, ORDERS - ORDERS / 2);
            assertThat(till.network()).containsText("Offline");
            assertThat(till.network()).containsText(ORDERS + " orders wait");
            till.goOnline();
            assertThat(till.network()).not().containsText(NOTHING_WAITS);
            var sold = orders(till);
            assertThat(sold).hasSize(ORDERS);
            assertThat(sold.stream().map(Sold::number).distinct()).hasSize(ORDERS);
            assertThat(sold.stream().map(Sold::total).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(new BigDecimal("2.40").multiply(BigDecimal.valueOf(ORDERS)));
            assertThat(sold).allMatch(order -> order.check().equals("match"));
        }
    }

    @Test
    void numbersFollowEachOtherWithoutAGap() {
        try (var till = Till.at(REGISTER, "cashier")) {
            till.waitUntilItStartsAlone();
            sell(till, 1);
            till.goOffline();
            sell(till, 2);
            till.goOnline();
            assertThat(till.network()).not().containsText(NOTHING_WAITS);
            var places = orders(till).stream().map(Sold::place).sorted().toList();
            assertThat(places).hasSize(3);
            assertThat(places.get(2) - places.get(0)).isEqualTo(2);
        }
    }

    @Test
    void whatNeedsTheServerSaysSo() {
        try (var till = Till.at(REGISTER, "cashier")) {
            till.waitUntilItStartsAlone();
            till.goOffline();
            till.menu("Cash in or out");
            assertThat(till.dialog()).containsText("Moving cash needs the network");
        }
    }

    private static void sell(Till till, int orders) {
        for (var order = 0; order < orders; order++) {
            till.scan("2000107919012");
            till.payCashExact();
        }
    }

    private record Sold(String number, BigDecimal total, String check) {

        long place() {
            return Long.parseLong(number.substring(number.lastIndexOf('-') + 1));
        }
    }

    private static List<Sold> orders(Till till) {
        var manager = Person.manager();
        var session = till.sessionId();
        Awaitility.await().until(() -> !manager.get("/api/orders?limit=500&sessionId=" + session)
                .jsonPath()
                .getList("items")
                .isEmpty());
        var found = manager.get("/api/orders?limit=500&sessionId=" + session).jsonPath();
        return java.util.stream.IntStream.range(0, found.getList("items").size())
                .mapToObj(i -> new Sold(
                        found.getString("items[" + i + "].posReference"),
                        new BigDecimal(found.getString("items[" + i + "].total")),
                        found.getString("items[" + i + "].amountCheck")))
                .toList();
    }
}
