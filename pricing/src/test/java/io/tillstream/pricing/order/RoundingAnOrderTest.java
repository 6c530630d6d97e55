package io.tillstream.pricing.order;

import static io.tillstream.pricing.order.Orders.BOTTLE;
import static io.tillstream.pricing.order.Orders.VAT_21;
import static io.tillstream.pricing.order.Orders.VAT_6_IN;
import static io.tillstream.pricing.order.Orders.eur;
import static io.tillstream.pricing.order.Orders.globally;
import static io.tillstream.pricing.order.Orders.line;
import static io.tillstream.pricing.order.Orders.perLine;
import static io.tillstream.pricing.order.Orders.rounded;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillstream.pricing.rounding.CashRounding;
import io.tillstream.pricing.rounding.CashRounding.Strategy;
import io.tillstream.pricing.rounding.Direction;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RoundingAnOrderTest {
    private static final OrderInput OF_7_32 = perLine(line("a", "1", "7.32"));

    @Test
    void roundsWhatIsDueAndKeepsTheTotal() {
        PricedOrder order = OrderPricing.price(rounded(OF_7_32, CashRounding.ofOrder("0.05", Direction.HALF_UP)));

        assertThat(order.total()).isEqualTo(eur("7.32"));
        assertThat(order.rounding()).isEqualTo(eur("-0.02"));
        assertThat(order.due()).isEqualTo(eur("7.30"));
    }

    @Test
    void mirrorsARefund() {
        for (Direction direction : Direction.values()) {
            CashRounding rounding = CashRounding.ofOrder("0.05", direction);
            PricedOrder sale = OrderPricing.price(rounded(OF_7_32, rounding));
            PricedOrder refund = OrderPricing.price(rounded(OF_7_32.reversed(), rounding));

            assertThat(refund.due()).isEqualTo(sale.due().negate());
        }
    }

    /** 2 x 0.0252 is 0.05, and 0.0252 coming back 0.03: together 0.02, not 0.0252 rounded. */
    @Test
    void whatComesBackIsRoundedApartFromWhatIsSold() {
        PricedOrder order = OrderPricing.price(globally(
                line("a", "1", "0.12", VAT_21), line("b", "1", "0.12", VAT_21), line("c", "-1", "0.12", VAT_21)));

        assertThat(order.tax()).isEqualTo(eur("0.02"));
        assertThat(order.lines())
                .extracting(line -> line.taxes().get(0).amount())
                .containsExactly(eur("0.02"), eur("0.03"), eur("-0.03"));
    }

    @Test
    void aPriceBelowNothingCountsAsComingBack() {
        PricedOrder order = OrderPricing.price(globally(
                line("a", "1", "0.12", VAT_21), line("b", "1", "0.12", VAT_21), line("c", "1", "-0.12", VAT_21)));

        assertThat(order.tax()).isEqualTo(eur("0.02"));
    }

    /** In a refund it is the other way round, so it is the sale's mirror; what costs nothing goes with the order. */
    @Test
    void aRefundWithGoodsGoingOutMirrorsItsSale() {
        OrderInput sale = globally(
                line("a", "1", "0.12", VAT_21),
                line("b", "1", "0.12", VAT_21),
                line("c", "-1", "0.12", VAT_21),
                line("d", "1", "0", VAT_21, BOTTLE),
                line("e", "0", "5", VAT_21));
        PricedOrder refund = OrderPricing.price(sale.reversed());

        assertThat(refund.tax()).isEqualTo(OrderPricing.price(sale).tax().negate());
        assertThat(refund.lines().get(2).taxes().get(0).amount()).isEqualTo(eur("0.03"));
        assertThat(refund.lines().get(4).taxes().get(0).amount()).isEqualTo(eur("0.01"));
    }

    /** Three times 0.335 is 1.005: 1.01, of which each line shows 0.34. */
    @Test
    void linesWithoutTaxAreRoundedAsOne() {
        PricedOrder order = OrderPricing.price(globally(
                line("a", "1", "0.335"),
                line("b", "1", "0.335"),
                line("c", "1", "0.335"),
                line("d", "1", "5", VAT_21)));

        assertThat(order.untaxed()).isEqualTo(eur("6.01"));
        assertThat(order.lines()).extracting(PricedLine::untaxed).startsWith(eur("0.34"), eur("0.34"), eur("0.34"));
        assertThat(order.lines())
                .extracting(PricedLine::bookedUntaxed)
                .containsExactly(eur("0.33"), eur("0.34"), eur("0.34"), eur("5.00"));
    }

    @Test
    void leavesTheOrderAloneWhereOnlyCashIsRounded() {
        PricedOrder order = OrderPricing.price(rounded(OF_7_32, CashRounding.ofCash("0.05", Direction.HALF_UP)));

        assertThat(order.due()).isEqualTo(eur("7.32"));
        assertThat(order.rounding()).isEqualTo(eur("0"));
    }

    @Test
    void canLetTheBiggestTaxCarryTheDifference() {
        OrderInput order = perLine(
                line("a", "1", "1.01", VAT_21), line("b", "1", "3.19", VAT_6_IN), line("c", "1", "0.50", VAT_21));

        PricedOrder plain = OrderPricing.price(order);
        PricedOrder rounded = OrderPricing.price(
                rounded(order, new CashRounding(new BigDecimal("0.05"), Direction.UP, Strategy.BIGGEST_TAX, false)));

        assertThat(plain.total()).isEqualTo(eur("5.02"));
        assertThat(rounded.total()).isEqualTo(eur("5.05"));
        assertThat(rounded.rounding()).isEqualTo(eur("0"));
        assertThat(rounded.untaxed()).isEqualTo(plain.untaxed());
        assertThat(rounded.taxTotals().get(0)).isEqualTo(new TaxTotal(3, eur("1.51"), eur("0.35")));
        assertThat(rounded.lines().get(0).taxes().get(0).amount()).isEqualTo(eur("0.24"));
    }

    @Test
    void withoutATaxTheDifferenceStaysBesideTheTotal() {
        PricedOrder order = OrderPricing.price(
                rounded(OF_7_32, new CashRounding(new BigDecimal("0.05"), Direction.UP, Strategy.BIGGEST_TAX, false)));

        assertThat(order.due()).isEqualTo(eur("7.35"));
        assertThat(order.rounding()).isEqualTo(eur("0.03"));
    }
}
