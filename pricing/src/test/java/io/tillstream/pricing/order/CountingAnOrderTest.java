package io.tillstream.pricing.order;

import static io.tillstream.pricing.order.Orders.BOTTLE;
import static io.tillstream.pricing.order.Orders.CITY_UNAFFECTED;
import static io.tillstream.pricing.order.Orders.ECO_FIRST;
import static io.tillstream.pricing.order.Orders.VAT_21;
import static io.tillstream.pricing.order.Orders.VAT_21_IN;
import static io.tillstream.pricing.order.Orders.VAT_6_IN;
import static io.tillstream.pricing.order.Orders.eur;
import static io.tillstream.pricing.order.Orders.globally;
import static io.tillstream.pricing.order.Orders.line;
import static io.tillstream.pricing.order.Orders.perLine;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillstream.pricing.Currency;
import io.tillstream.pricing.tax.TaxRoundingMethod;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountingAnOrderTest {
    @Test
    void takesAnIncludedTaxOutOfThePrice() {
        PricedOrder order = OrderPricing.price(perLine(line("a", "2", "12.10", VAT_21_IN)));

        assertThat(order.untaxed()).isEqualTo(eur("20"));
        assertThat(order.tax()).isEqualTo(eur("4.20"));
        assertThat(order.total()).isEqualTo(eur("24.20"));
        assertThat(order.due()).isEqualTo(order.total());
        assertThat(order.lines().get(0).taxes()).containsExactly(new LineTax(1, eur("20"), eur("4.20")));
    }

    @Test
    void putsAnExcludedTaxOnTop() {
        PricedLine line = OrderPricing.price(perLine(line("a", "3", "10", VAT_21)))
                .lines()
                .get(0);

        assertThat(line.untaxed()).isEqualTo(eur("30"));
        assertThat(line.total()).isEqualTo(eur("36.30"));
    }

    @Test
    void sumsByTaxAndCountsALineOnceForEachTaxGroup() {
        PricedOrder order = OrderPricing.price(
                perLine(line("a", "1", "12.70", VAT_21_IN, VAT_6_IN), line("b", "5", "1", VAT_21, BOTTLE)));

        assertThat(order.taxTotals())
                .containsExactly(
                        new TaxTotal(1, eur("10"), eur("2.10")),
                        new TaxTotal(2, eur("10"), eur("0.60")),
                        new TaxTotal(3, eur("5"), eur("1.05")),
                        new TaxTotal(4, eur("5"), eur("0.50")));
        assertThat(order.taxGroups())
                .containsExactly(
                        new TaxGroupTotal(100L, eur("15"), eur("3.75")),
                        new TaxGroupTotal(200L, eur("5"), eur("0.50")));
    }

    @Test
    void showsTaxesWithoutAGroupTogether() {
        PricedOrder order = OrderPricing.price(perLine(line("a", "1", "10", ECO_FIRST)));

        assertThat(order.taxGroups()).containsExactly(new TaxGroupTotal(null, eur("10"), eur("1")));
    }

    @Test
    void aTaxThatRaisesTheNextBaseLeavesAnUnaffectedOneAlone() {
        PricedOrder order = OrderPricing.price(perLine(line("a", "1", "10", ECO_FIRST, VAT_21, CITY_UNAFFECTED)));

        assertThat(order.lines().get(0).taxes())
                .containsExactly(
                        new LineTax(5, eur("10"), eur("1")),
                        new LineTax(3, eur("11"), eur("2.31")),
                        new LineTax(6, eur("10"), eur("1")));
    }

    @Test
    void anUnaffectedTaxIsCountedWithoutTheIncludedOnesBeforeIt() {
        PricedOrder order = OrderPricing.price(perLine(line("a", "1", "12.10", VAT_21_IN, CITY_UNAFFECTED)));

        assertThat(order.lines().get(0).taxes())
                .containsExactly(new LineTax(1, eur("10"), eur("2.10")), new LineTax(6, eur("10"), eur("1")));
        assertThat(order.total()).isEqualTo(eur("13.10"));
    }

    @Test
    void givesTheDifferenceOfGlobalRoundingToTheSmallestLineThatBearsTheTax() {
        OrderInput order = globally(line("big", "1", "1.12", VAT_21), line("small", "1", "0.12", VAT_21));

        PricedOrder priced = OrderPricing.price(order);

        assertThat(priced.tax()).isEqualTo(eur("0.26"));
        assertThat(priced.lines().get(0).taxes().get(0).amount()).isEqualTo(eur("0.24"));
        assertThat(priced.lines().get(1).taxes().get(0).amount()).isEqualTo(eur("0.02"));
        assertThat(priced.lines().get(1).total()).isEqualTo(eur("0.15"));
    }

    @Test
    void takesTheDiscountOffTheUnitPriceWithoutRoundingIt() {
        OrderLine line = new OrderLine(
                "a", new BigDecimal("3"), new BigDecimal("3.333"), new BigDecimal("33.33"), List.of(VAT_21.id()));

        assertThat(OrderPricing.price(perLine(line)).untaxed()).isEqualTo(eur("6.67"));
        assertThat(line.discountedUnitPrice()).isEqualByComparingTo("2.2221111");
    }

    @Test
    void roundsToTheCurrencysOwnStep() {
        Currency francs = new Currency("CHF", 2, new BigDecimal("0.05"));

        PricedOrder order = OrderPricing.price(OrderInput.of(
                francs, TaxRoundingMethod.ROUND_PER_LINE, Orders.TAXES, List.of(line("a", "1", "9.99", VAT_21))));

        assertThat(order.untaxed()).isEqualTo(eur("10.00"));
        assertThat(order.tax()).isEqualTo(eur("2.10"));
    }

    @Test
    void anEmptyOrderComesToNothing() {
        PricedOrder order = OrderPricing.price(perLine());

        assertThat(order.total()).isEqualTo(eur("0"));
        assertThat(order.lines()).isEmpty();
    }
}
