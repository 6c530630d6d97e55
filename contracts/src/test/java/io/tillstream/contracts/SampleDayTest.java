package io.tillstream.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tillstream.contracts.OrderEvent.OrderPaid;
import io.tillstream.contracts.SessionEvent.SessionClosed;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The samples tell one small trading day whose figures agree: people learn the feed from them. */
class SampleDayTest {

    private final JsonNode order = Published.sampleOf(OrderPaid.class);
    private final JsonNode session = Published.sampleOf(SessionClosed.class);

    @Test
    void linesSumToTheTotal() {
        assertThat(sum(order.path("lines"), "total")).isEqualByComparingTo(amount(order, "total"));
    }

    @Test
    void taxesSumToTheTaxOfTheOrder() {
        assertThat(sum(order.path("taxes"), "amount")).isEqualByComparingTo(amount(order, "tax"));
        assertThat(sum(order.path("lines"), "untaxed").add(amount(order, "tax")))
                .isEqualByComparingTo(amount(order, "total"));
    }

    @Test
    void paymentsWithTheChangeSumToTheTotal() {
        assertThat(sum(order.path("payments"), "amount"))
                .isEqualByComparingTo(amount(order, "total"))
                .isEqualByComparingTo(amount(order, "paid"));
    }

    @Test
    void debitsEqualCreditsInEveryEntryOfTheClosedSession() {
        assertThat(session.path("entries")).isNotEmpty().allSatisfy(entry -> assertThat(
                        sum(entry.path("lines"), "debit"))
                .isPositive()
                .isEqualByComparingTo(sum(entry.path("lines"), "credit")));
    }

    @Test
    void theSessionTakesWhatItsOrdersAreWorth() {
        var refund = Published.sampleOf(OrderEvent.OrderRefunded.class);
        var done = Published.sampleOf(OrderEvent.OrdersDone.class);

        assertThat(amount(order, "total").add(amount(refund, "total")))
                .isEqualByComparingTo(amount(session, "total"))
                .isEqualByComparingTo(amount(done, "total"));
    }

    private static BigDecimal sum(JsonNode parts, String field) {
        var sum = BigDecimal.ZERO;
        for (var part : parts) {
            sum = sum.add(amount(part, field));
        }
        return sum;
    }

    private static BigDecimal amount(JsonNode node, String field) {
        return new BigDecimal(node.path(field).asText());
    }
}
