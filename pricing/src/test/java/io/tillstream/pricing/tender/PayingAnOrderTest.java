package io.tillstream.pricing.tender;

import static io.tillstream.pricing.order.Orders.eur;
import static io.tillstream.pricing.order.Orders.line;
import static io.tillstream.pricing.order.Orders.perLine;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillstream.pricing.order.OrderPricing;
import io.tillstream.pricing.order.PricedOrder;
import io.tillstream.pricing.rounding.CashRounding;
import io.tillstream.pricing.rounding.Direction;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PayingAnOrderTest {
    private static final CashRounding COINS = CashRounding.ofCash("0.05", Direction.HALF_UP);

    @Test
    void givesChangeWhenTheCustomerTendersMore() {
        Settlement paid = settle(due("7.32"), null, Tender.cash("c", "10"));

        assertThat(paid.change()).isEqualTo(eur("2.68"));
        assertThat(paid.isExact()).isTrue();
    }

    @Test
    void saysWhatIsStillMissing() {
        Settlement paid = settle(due("7.32"), null, Tender.cash("c", "5"), Tender.bank("b", "1.32"));

        assertThat(paid.stillDue()).isEqualTo(eur("1"));
        assertThat(paid.isPaid()).isFalse();
        assertThat(paid.change()).isEqualTo(eur("0"));
    }

    @Test
    void givesNoChangeFromACard() {
        Settlement paid = settle(due("7.32"), null, Tender.bank("b", "10"));

        assertThat(paid.change()).isEqualTo(eur("0"));
        assertThat(paid.overpaid()).isEqualTo(eur("2.68"));
        assertThat(paid.isPaid()).isTrue();
        assertThat(paid.isExact()).isFalse();
    }

    @Test
    void givesBackNoMoreThanTheCashThatCame() {
        Settlement paid = settle(due("7.32"), null, Tender.bank("b", "10"), Tender.cash("c", "1"));

        assertThat(paid.change()).isEqualTo(eur("1"));
        assertThat(paid.overpaid()).isEqualTo(eur("2.68"));
    }

    @Test
    void keepsATipApart() {
        Settlement paid = settle(
                due("7.32"), null, new Tender("b", Tender.Kind.BANK, new BigDecimal("9"), new BigDecimal("1.68")));

        assertThat(paid.tips()).isEqualTo(eur("1.68"));
        assertThat(paid.paid()).isEqualTo(eur("9"));
        assertThat(paid.isExact()).isTrue();
    }

    @Test
    void roundsTheRestThatIsSettledInCoins() {
        Settlement paid = settle(due("7.32"), COINS, Tender.bank("b", "5"), Tender.cash("c", "3"));

        assertThat(paid.rounding()).isEqualTo(eur("-0.02"));
        assertThat(paid.change()).isEqualTo(eur("0.70"));
        assertThat(paid.isExact()).isTrue();
    }

    @Test
    void doesNotRoundWhatACardSettles() {
        Settlement paid = settle(due("7.32"), COINS, Tender.bank("b", "7.32"));

        assertThat(paid.rounding()).isEqualTo(eur("0"));
        assertThat(paid.isExact()).isTrue();
    }

    @Test
    void doesNotRoundBeforeTheCashCloses() {
        Settlement paid = settle(due("7.32"), COINS, Tender.cash("c", "7.25"));

        assertThat(paid.rounding()).isEqualTo(eur("0"));
        assertThat(paid.stillDue()).isEqualTo(eur("0.07"));
    }

    @Test
    void asksForWholeCoins() {
        assertThat(Tenders.cashToSettle(due("7.32"), List.of(Tender.bank("b", "5")), COINS))
                .isEqualTo(eur("2.30"));
        assertThat(Tenders.cashToSettle(due("7.32"), List.of(Tender.bank("b", "5")), null))
                .isEqualTo(eur("2.32"));
    }

    @Test
    void returnsMoneyForARefund() {
        Settlement paid = settle(due("-7.32"), COINS, Tender.cash("c", "-7.30"));

        assertThat(paid.rounding()).isEqualTo(eur("0.02"));
        assertThat(paid.isExact()).isTrue();
    }

    @Test
    void takesBackWhatARefundPaidTooMuch() {
        Settlement paid = settle(due("-7"), null, Tender.cash("c", "-10"));

        assertThat(paid.change()).isEqualTo(eur("-3"));
        assertThat(paid.stillDue()).isEqualTo(eur("0"));
    }

    private static PricedOrder due(String amount) {
        return OrderPricing.price(perLine(line("a", amount.startsWith("-") ? "-1" : "1", amount.replace("-", ""))));
    }

    private static Settlement settle(PricedOrder order, CashRounding rounding, Tender... tenders) {
        return Tenders.settle(order, List.of(tenders), rounding);
    }
}
