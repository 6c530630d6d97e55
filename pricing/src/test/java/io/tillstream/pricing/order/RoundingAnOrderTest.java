package io.tillstream.pricing.order;

import static io.tillstream.pricing.order.Orders.VAT_21;
import static io.tillstream.pricing.order.Orders.VAT_6_IN;
import static io.tillstream.pricing.order.Orders.eur;
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
