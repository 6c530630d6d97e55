package io.tillstream.pricing.order;

import static io.tillstream.pricing.order.Orders.VAT_21;
import static io.tillstream.pricing.order.Orders.eur;
import static io.tillstream.pricing.order.Orders.line;
import static io.tillstream.pricing.order.Orders.perLine;
import static io.tillstream.pricing.order.Orders.rounded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.rounding.CashRounding;
import io.tillstream.pricing.rounding.Direction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SplittingAnOrderTest {
    private static final OrderInput THREE_COFFEES = perLine(line("coffee", "3", "0.12", VAT_21));

    @Test
    void theCentThatThreePayersCannotShareGoesToOneOfThem() {
        List<PricedOrder> parts = OrderSplit.split(THREE_COFFEES, List.of(coffees("1"), coffees("1"), coffees("1")));

        assertThat(OrderPricing.price(THREE_COFFEES).total()).isEqualTo(eur("0.44"));
        assertThat(parts).extracting(PricedOrder::total).containsExactly(eur("0.15"), eur("0.14"), eur("0.15"));
        assertThat(parts.get(1).lines().get(0).taxes()).containsExactly(new LineTax(3, eur("0.12"), eur("0.02")));
        assertThat(parts.get(1).taxTotals()).containsExactly(new TaxTotal(3, eur("0.12"), eur("0.02")));
        assertThat(parts.get(1).taxGroups()).containsExactly(new TaxGroupTotal(100L, eur("0.12"), eur("0.02")));
    }

    @Test
    void eachPayerRoundsToCoinsAlone() {
        OrderInput order = rounded(THREE_COFFEES, CashRounding.ofOrder("0.05", Direction.UP));

        List<PricedOrder> parts = OrderSplit.split(order, List.of(coffees("1"), coffees("2")));

        assertThat(parts).extracting(PricedOrder::due).containsExactly(eur("0.15"), eur("0.30"));
        assertThat(parts).extracting(PricedOrder::rounding).containsExactly(eur("0"), eur("0.01"));
    }

    @Test
    void partsThatAreNotTheOrderAreRefused() {
        assertThat(refused(coffees("2")).line()).isEqualTo("coffee");
        assertThat(refused().code()).isEqualTo("invalid-split");
        assertThat(refused(coffees("3"), Map.of("tea", BigDecimal.ONE)).line()).isEqualTo("tea");
    }

    private static Map<String, BigDecimal> coffees(String quantity) {
        return Map.of("coffee", new BigDecimal(quantity));
    }

    @SafeVarargs
    private static PricingRefusal refused(Map<String, BigDecimal>... parts) {
        return catchThrowableOfType(PricingRefusal.class, () -> OrderSplit.split(THREE_COFFEES, List.of(parts)));
    }
}
