package io.tillstream.pricing;

import static io.tillstream.pricing.order.Orders.EUR;
import static io.tillstream.pricing.order.Orders.VAT_21;
import static io.tillstream.pricing.order.Orders.line;
import static io.tillstream.pricing.order.Orders.perLine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tillstream.pricing.order.OrderInput;
import io.tillstream.pricing.order.OrderLine;
import io.tillstream.pricing.order.OrderPricing;
import io.tillstream.pricing.rounding.CashRounding;
import io.tillstream.pricing.rounding.Direction;
import io.tillstream.pricing.tax.Tax;
import io.tillstream.pricing.tax.TaxBook;
import io.tillstream.pricing.tax.TaxRoundingMethod;
import io.tillstream.pricing.tax.TaxType;
import io.tillstream.pricing.tender.Tender;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Input without a price is refused by name, with its line and the reason. */
class RefusedInputTest {
    @Test
    void aDivisionTaxOf100Percent() {
        for (Tax tax : List.of(Tax.division(1, "100"), Tax.division(1, "100").included())) {
            PricingRefusal refusal = pricing(line("coffee", "1", "10", tax), tax);

            assertThat(refusal.code()).isEqualTo("division-tax-of-100-percent");
            assertThat(refusal.line()).isEqualTo("coffee");
            assertThat(refusal).hasMessageContaining("line coffee").hasMessageContaining("tax 1");
        }
    }

    @Test
    void divisionTaxesThatAre100PercentTogether() {
        Tax one = Tax.division(1, "60");
        Tax other = Tax.division(2, "40");

        assertThat(pricing(line("coffee", "1", "10", one, other), one, other).reason())
                .isEqualTo(Refused.DIVISION_BY_ZERO_TAX);
    }

    @Test
    void anUnknownTax() {
        PricingRefusal refusal = pricing(line("tea", "1", "10", VAT_21));

        assertThat(refusal.code()).isEqualTo("unknown-tax");
        assertThat(refusal.line()).isEqualTo("tea");
        assertThat(refusal).hasMessage("line tea: there is no tax 3");
    }

    @Test
    void aCyclicTaxGroup() {
        Tax a = Tax.group(1, 2L);
        Tax b = Tax.group(2, 1L);

        PricingRefusal refusal = pricing(line("tea", "1", "10", a), a, b);

        assertThat(refusal.code()).isEqualTo("cyclic-tax-group");
        assertThat(refusal.line()).isEqualTo("tea");
    }

    @Test
    void taxGroupsNestedWithoutEnd() {
        List<Tax> taxes = new ArrayList<>();
        for (long i = 0; i < 100; i++) {
            taxes.add(Tax.group(i, i + 1));
        }
        taxes.add(Tax.percent(100, "1"));

        assertThat(pricing(line("tea", "1", "10", taxes.get(0)), taxes.toArray(Tax[]::new))
                        .code())
                .isEqualTo("nested-too-deep");
    }

    @Test
    void twoTaxesWithOneId() {
        assertThat(refusal(() -> TaxBook.of(Tax.percent(1, "1"), Tax.percent(1, "2")))
                        .code())
                .isEqualTo("duplicate-tax");
    }

    @Test
    void aTaxWithoutTypeOrAmount() {
        assertThat(refusal(() -> new Tax(1, "", null, BigDecimal.ONE, false, false, true, 1, List.of(), null))
                        .code())
                .isEqualTo("missing-value");
        assertThat(refusal(() -> new Tax(1, "", TaxType.FIXED, null, false, false, true, 1, List.of(), null))
                        .code())
                .isEqualTo("missing-value");
    }

    @Test
    void aNegativeScale() {
        assertThat(refusal(() -> Currency.of("EUR", -1)).code()).isEqualTo("invalid-scale");
        assertThat(refusal(() -> Currency.of("EUR", 9)).code()).isEqualTo("invalid-scale");
    }

    @Test
    void aCurrencyThatRoundsToNoStepOfItsOwn() {
        for (String step : List.of("0", "-0.01", "0.001")) {
            assertThat(refusal(() -> new Currency("EUR", 2, new BigDecimal(step)))
                            .code())
                    .isEqualTo("invalid-rounding");
        }
        assertThat(refusal(() -> Currency.of("", 2)).code()).isEqualTo("missing-value");
        assertThat(refusal(() -> Currency.of(null, 2)).code()).isEqualTo("missing-value");
    }

    @Test
    void quantitiesOfThirtyDigits() {
        for (String quantity : List.of(
                "123456789012345678901234567890",
                "0.123456789012345678901234567891",
                "123456789012345.678901234567891",
                "1e30",
                "1e-30",
                "1e999999999",
                "1e-999999999")) {
            PricingRefusal refusal = refusal(() -> line("tea", quantity, "1"));

            assertThat(refusal.code()).isEqualTo("too-many-digits");
            assertThat(refusal.line()).isEqualTo("tea");
            assertThat(refusal).hasMessageContaining("the quantity");
        }
    }

    @Test
    void pricesAndDiscountsWithTooManyDigits() {
        assertThat(refusal(() -> line("tea", "1", "1e15")))
                .hasMessageContaining("line tea: the unit price has more than the 15 digits before");
        assertThat(refusal(
                        () -> new OrderLine("tea", BigDecimal.ONE, BigDecimal.ONE, new BigDecimal("1e-21"), List.of())))
                .hasMessageContaining("the discount");
    }

    @Test
    void theWidestNumbersAreTaken() {
        OrderLine widest =
                line("tea", "123456789012.12345678901234567", "123456789012345.12345678901234567891", VAT_21);

        assertThat(OrderPricing.price(perLine(widest)).total().signum()).isPositive();
        assertThat(line("tea", "1.000000000000000000000000000000", "1").quantity())
                .isEqualByComparingTo("1");
        assertThat(line("tea", "1e3", "1").quantity()).isEqualByComparingTo("1000");
        assertThat(line("tea", "0e-99", "1").quantity()).isEqualByComparingTo("0");
    }

    @Test
    void aLineWithoutIdQuantityPriceOrTaxes() {
        assertThat(refusal(() -> line("", "1", "1")).code()).isEqualTo("missing-value");
        assertThat(refusal(() -> line(null, "1", "1")).code()).isEqualTo("missing-value");
        assertThat(refusal(() -> new OrderLine("tea", null, BigDecimal.ONE, null, List.of()))
                        .line())
                .isEqualTo("tea");
        assertThat(refusal(() -> new OrderLine("tea", BigDecimal.ONE, null, null, List.of()))
                        .code())
                .isEqualTo("missing-value");
        assertThat(refusal(() -> new OrderLine("tea", BigDecimal.ONE, BigDecimal.ONE, null, null))
                        .code())
                .isEqualTo("missing-value");
        assertThat(refusal(() -> new OrderLine("tea", BigDecimal.ONE, BigDecimal.ONE, null, Arrays.asList(1L, null)))
                        .code())
                .isEqualTo("missing-value");
    }

    @Test
    void twoLinesWithOneId() {
        PricingRefusal refusal = refusal(() -> perLine(line("tea", "1", "1"), line("tea", "2", "1")));

        assertThat(refusal.code()).isEqualTo("duplicate-line");
        assertThat(refusal.line()).isEqualTo("tea");
    }

    @Test
    void anOrderWithoutCurrencyMethodTaxesOrLines() {
        TaxBook taxes = TaxBook.of();
        TaxRoundingMethod method = TaxRoundingMethod.ROUND_GLOBALLY;
        for (ThrowingCallable order : List.<ThrowingCallable>of(
                () -> OrderInput.of(null, method, taxes, List.of()),
                () -> OrderInput.of(EUR, null, taxes, List.of()),
                () -> OrderInput.of(EUR, method, null, List.of()),
                () -> OrderInput.of(EUR, method, taxes, null))) {
            assertThat(refusal(order).code()).isEqualTo("missing-value");
        }
    }

    @Test
    void coinsOfNoSize() {
        assertThat(refusal(() -> CashRounding.ofOrder("0", Direction.UP)).code())
                .isEqualTo("invalid-rounding");
        assertThat(refusal(() -> CashRounding.ofOrder("-1", Direction.UP)).code())
                .isEqualTo("invalid-rounding");
        assertThat(refusal(() -> CashRounding.ofOrder("1", null)).code()).isEqualTo("missing-value");
    }

    @Test
    void aTipThatIsNoPartOfItsPayment() {
        for (String tip : List.of("-1", "11")) {
            assertThat(refusal(() -> new Tender("b", Tender.Kind.BANK, BigDecimal.TEN, new BigDecimal(tip)))
                            .code())
                    .isEqualTo("invalid-tender");
        }
        assertThat(refusal(() -> new Tender("b", null, BigDecimal.TEN, null)).code())
                .isEqualTo("missing-value");
    }

    private static PricingRefusal pricing(OrderLine line, Tax... taxes) {
        return refusal(() -> OrderPricing.price(
                OrderInput.of(EUR, TaxRoundingMethod.ROUND_GLOBALLY, TaxBook.of(taxes), List.of(line))));
    }

    private static PricingRefusal refusal(ThrowingCallable call) {
        PricingRefusal refusal = catchThrowableOfType(PricingRefusal.class, call);
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }
}
