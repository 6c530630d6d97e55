package io.tillstream.pricing.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillstream.pricing.order.LineTax;
import io.tillstream.pricing.order.OrderInput;
import io.tillstream.pricing.order.OrderLine;
import io.tillstream.pricing.order.OrderPricing;
import io.tillstream.pricing.order.OrderSplit;
import io.tillstream.pricing.order.PricedLine;
import io.tillstream.pricing.order.PricedOrder;
import io.tillstream.pricing.order.TaxGroupTotal;
import io.tillstream.pricing.order.TaxTotal;
import io.tillstream.pricing.tax.TaxRoundingMethod;
import io.tillstream.pricing.tender.Settlement;
import io.tillstream.pricing.tender.Tender;
import io.tillstream.pricing.tender.Tenders;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every order, whatever its taxes. */
class OrderProperties {
    @Provide
    Arbitrary<OrderInput> orders() {
        return AnyOrder.orders();
    }

    @Property
    void linesSumToTheTotal(@ForAll("orders") OrderInput input) {
        PricedOrder order = OrderPricing.price(input);

        assertThat(sum(order.lines(), PricedLine::bookedUntaxed)).isEqualByComparingTo(order.untaxed());
        assertThat(sum(order.lines(), line -> sum(line.taxes(), LineTax::amount)))
                .isEqualByComparingTo(order.tax());
        assertThat(order.untaxed().add(order.tax())).isEqualByComparingTo(order.total());
        assertThat(order.total().add(order.rounding())).isEqualByComparingTo(order.due());
        assertThat(sum(order.taxTotals(), TaxTotal::amount)).isEqualByComparingTo(order.tax());
        assertThat(sum(order.taxGroups(), TaxGroupTotal::amount)).isEqualByComparingTo(order.tax());
    }

    @Property
    void perLineEachLineStandsForItself(@ForAll("orders") OrderInput input) {
        PricedOrder order = OrderPricing.price(perLine(input));

        for (PricedLine line : order.lines()) {
            assertThat(line.bookedUntaxed()).isEqualByComparingTo(line.untaxed());
            assertThat(line.untaxed().add(sum(line.taxes(), LineTax::amount))).isEqualByComparingTo(line.total());
        }
    }

    @Property
    void aRefundIsItsSaleTurnedRound(@ForAll("orders") OrderInput input) {
        PricedOrder sale = OrderPricing.price(input);
        PricedOrder refund = OrderPricing.price(input.reversed());

        assertThat(refund.total()).isEqualByComparingTo(sale.total().negate());
        assertThat(refund.due()).isEqualByComparingTo(sale.due().negate());
        assertThat(refund.tax()).isEqualByComparingTo(sale.tax().negate());
        assertThat(refund.rounding()).isEqualByComparingTo(sale.rounding().negate());
        assertThat(refund.lines())
                .isEqualTo(sale.lines().stream().map(OrderProperties::negated).toList());
    }

    @Property
    void theOrderOfLinesDoesNotMatter(@ForAll("orders") OrderInput input) {
        List<OrderLine> backwards = new ArrayList<>(input.lines());
        Collections.reverse(backwards);
        PricedOrder one = OrderPricing.price(perLine(input));
        PricedOrder other = OrderPricing.price(perLine(input.withLines(backwards)));

        assertThat(other.lines()).containsExactlyInAnyOrderElementsOf(one.lines());
        assertThat(other.total()).isEqualByComparingTo(one.total());
        assertThat(other.taxTotals()).containsExactlyInAnyOrderElementsOf(one.taxTotals());
    }

    @Property
    void theOrderOfLinesNeverChangesAGloballyRoundedTax(@ForAll("orders") OrderInput input) {
        OrderInput plain = with(input, TaxRoundingMethod.ROUND_GLOBALLY);
        List<OrderLine> backwards = new ArrayList<>(plain.lines());
        Collections.reverse(backwards);

        assertThat(amounts(OrderPricing.price(plain.withLines(backwards))))
                .isEqualTo(amounts(OrderPricing.price(plain)));
    }

    @Property
    void partsComeToTheWhole(@ForAll("orders") OrderInput input, @ForAll("cuts") List<Integer> percents) {
        List<Map<String, BigDecimal>> parts = parts(input, percents);

        PricedOrder whole = OrderPricing.price(input);
        List<PricedOrder> split = OrderSplit.split(input, parts);

        assertThat(split).hasSameSizeAs(parts);
        assertThat(sum(split, PricedOrder::untaxed)).isEqualByComparingTo(whole.untaxed());
        assertThat(sum(split, PricedOrder::tax)).isEqualByComparingTo(whole.tax());
        assertThat(sum(split, PricedOrder::total)).isEqualByComparingTo(whole.total());
        for (int i = 0; i < whole.lines().size(); i++) {
            int line = i;
            assertThat(sum(split, part -> part.lines().get(line).total()))
                    .isEqualByComparingTo(whole.lines().get(line).total());
        }
        for (PricedOrder part : split) {
            assertThat(part.untaxed().add(part.tax())).isEqualByComparingTo(part.total());
            assertThat(part.total().add(part.rounding())).isEqualByComparingTo(part.due());
            assertThat(sum(part.taxTotals(), TaxTotal::amount)).isEqualByComparingTo(part.tax());
            assertThat(sum(part.taxGroups(), TaxGroupTotal::amount)).isEqualByComparingTo(part.tax());
        }
    }

    @Property
    void moneyIsNeitherMadeNorLostInPaying(
            @ForAll("orders") OrderInput input, @ForAll("payments") List<Tender> tenders) {
        PricedOrder order = OrderPricing.price(input);

        Settlement paid = Tenders.settle(order, tenders, input.cashRounding());

        assertThat(paid.paid()
                        .subtract(paid.tips())
                        .subtract(paid.change())
                        .subtract(paid.overpaid())
                        .add(paid.stillDue()))
                .isEqualByComparingTo(order.due().add(paid.rounding()));
        assertThat(paid.stillDue().signum() * paid.change().signum()).isZero();
        BigDecimal handedOver = tenders.stream()
                .filter(tender -> tender.kind() == Tender.Kind.CASH)
                .map(tender -> tender.amount().subtract(tender.tip()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(paid.change().abs()).isLessThanOrEqualTo(handedOver.abs());
    }

    @Provide
    Arbitrary<List<Integer>> cuts() {
        return Arbitraries.integers().between(0, 100).list().ofMinSize(1).ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<Tender>> payments() {
        return Combinators.combine(
                        Arbitraries.of(Tender.Kind.class),
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("-500"), new BigDecimal("2000"))
                                .ofScale(2),
                        Arbitraries.of(0, 0, 5, 100))
                .as((kind, amount, tip) ->
                        new Tender("p", kind, amount, amount.abs().multiply(BigDecimal.valueOf(tip, 2))))
                .list()
                .ofMaxSize(4);
    }

    /** The first parts take these percents of each line, the last one the rest. */
    private static List<Map<String, BigDecimal>> parts(OrderInput order, List<Integer> percents) {
        List<Map<String, BigDecimal>> parts = new ArrayList<>();
        Map<String, BigDecimal> rest = new HashMap<>();
        order.lines().forEach(line -> rest.put(line.id(), line.quantity()));
        for (int percent : percents) {
            Map<String, BigDecimal> part = new HashMap<>();
            for (OrderLine line : order.lines()) {
                BigDecimal share = line.quantity().multiply(BigDecimal.valueOf(percent, 2));
                part.put(line.id(), share);
                rest.merge(line.id(), share.negate(), BigDecimal::add);
            }
            parts.add(part);
        }
        parts.add(rest);
        return parts;
    }

    private static PricedLine negated(PricedLine line) {
        return new PricedLine(
                line.lineId(),
                line.untaxed().negate(),
                line.total().negate(),
                line.bookedUntaxed().negate(),
                line.taxes().stream()
                        .map(tax -> new LineTax(
                                tax.taxId(), tax.base().negate(), tax.amount().negate()))
                        .toList());
    }

    private static Map<Long, BigDecimal> amounts(PricedOrder order) {
        Map<Long, BigDecimal> amounts = new HashMap<>();
        order.taxTotals().forEach(tax -> amounts.put(tax.taxId(), tax.amount()));
        return amounts;
    }

    private static OrderInput perLine(OrderInput order) {
        return with(order, TaxRoundingMethod.ROUND_PER_LINE);
    }

    /** Without cash rounding: carried by a tax, it may go to either of two equal ones. */
    private static OrderInput with(OrderInput order, TaxRoundingMethod method) {
        return OrderInput.of(order.currency(), method, order.taxes(), order.lines());
    }

    private static <T> BigDecimal sum(List<T> items, Function<T, BigDecimal> amount) {
        return items.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
