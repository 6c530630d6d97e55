package io.tillstream.pricing.property;

import io.tillstream.pricing.Currency;
import io.tillstream.pricing.order.OrderInput;
import io.tillstream.pricing.order.OrderLine;
import io.tillstream.pricing.rounding.CashRounding;
import io.tillstream.pricing.rounding.CashRounding.Strategy;
import io.tillstream.pricing.rounding.Direction;
import io.tillstream.pricing.tax.Tax;
import io.tillstream.pricing.tax.TaxBook;
import io.tillstream.pricing.tax.TaxRoundingMethod;
import io.tillstream.pricing.tax.TaxType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Orders as shops could have them, with any mixture of taxes. */
final class AnyOrder {
    static final int TAXES = 8;

    private AnyOrder() {}

    static Arbitrary<OrderInput> orders() {
        return Combinators.combine(
                        currencies(), Arbitraries.of(TaxRoundingMethod.class), taxes(), lines(6), roundings())
                .as(OrderInput::new);
    }

    static Arbitrary<Currency> currencies() {
        return Arbitraries.of(
                Currency.of("JPY", 0),
                Currency.of("EUR", 2),
                Currency.of("KWD", 3),
                new Currency("CHF", 2, new BigDecimal("0.05")));
    }

    static Arbitrary<CashRounding> roundings() {
        return Combinators.combine(
                        Arbitraries.of("0.05", "0.1", "1", "10"),
                        Arbitraries.of(Direction.class),
                        Arbitraries.of(Strategy.class),
                        Arbitraries.of(true, false))
                .as((coin, direction, strategy, cashOnly) ->
                        new CashRounding(new BigDecimal(coin), direction, strategy, cashOnly))
                .injectNull(0.4);
    }

    /** Taxes 0 to 7, and 8 and 9 that are groups of them. */
    static Arbitrary<TaxBook> taxes() {
        return Combinators.combine(
                        Arbitraries.of(TaxType.PERCENT, TaxType.PERCENT, TaxType.FIXED, TaxType.DIVISION),
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("-9"), new BigDecimal("24"))
                                .ofScale(2),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, true, false),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.longs().between(1, 2).injectNull(0.3))
                .as((type, amount, included, affects, affected, sequence, group) ->
                        new Tax(0, "", type, amount, included, affects, affected, sequence, List.of(), group))
                .list()
                .ofSize(TAXES)
                .map(AnyOrder::book);
    }

    private static TaxBook book(List<Tax> drawn) {
        List<Tax> taxes = new ArrayList<>();
        for (Tax tax : drawn) {
            taxes.add(new Tax(
                    taxes.size(),
                    "",
                    tax.amountType(),
                    tax.amount(),
                    tax.priceInclude(),
                    tax.includeBaseAmount(),
                    tax.isBaseAffected(),
                    tax.sequence(),
                    List.of(),
                    tax.taxGroupId()));
        }
        taxes.add(Tax.group(TAXES, 0L, 3L));
        taxes.add(Tax.group(TAXES + 1L, 5L, 2L, 1L));
        return TaxBook.of(taxes);
    }

    static Arbitrary<List<OrderLine>> lines(int most) {
        return Combinators.combine(
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("-20"), new BigDecimal("20"))
                                .ofScale(3),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, new BigDecimal("2000"))
                                .ofScale(3),
                        Arbitraries.of("0", "0", "5", "33.33", "100").map(BigDecimal::new),
                        Arbitraries.longs().between(0, TAXES + 1L).list().ofMaxSize(3))
                .as((quantity, price, discount, taxes) -> new OrderLine("line", quantity, price, discount, taxes))
                .list()
                .ofMaxSize(most)
                .map(AnyOrder::numbered);
    }

    private static List<OrderLine> numbered(List<OrderLine> lines) {
        List<OrderLine> numbered = new ArrayList<>();
        for (OrderLine line : lines) {
            numbered.add(new OrderLine(
                    String.valueOf(numbered.size()),
                    line.quantity(),
                    line.unitPrice(),
                    line.discountPercent(),
                    line.taxIds()));
        }
        return numbered;
    }
}
