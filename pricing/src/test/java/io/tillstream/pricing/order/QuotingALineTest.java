package io.tillstream.pricing.order;

import static io.tillstream.pricing.order.Orders.EUR;
import static io.tillstream.pricing.order.Orders.TAXES;
import static io.tillstream.pricing.order.Orders.VAT_21;
import static io.tillstream.pricing.order.Orders.VAT_21_IN;
import static io.tillstream.pricing.order.Orders.VAT_6_IN;
import static io.tillstream.pricing.order.Orders.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.fiscal.FiscalPosition;
import io.tillstream.pricing.fiscal.TaxMapping;
import io.tillstream.pricing.pricelist.Moment;
import io.tillstream.pricing.pricelist.PriceBase;
import io.tillstream.pricing.pricelist.PriceRule;
import io.tillstream.pricing.pricelist.Pricelist;
import io.tillstream.pricing.pricelist.PricelistItem;
import io.tillstream.pricing.pricelist.PricelistResolver;
import io.tillstream.pricing.pricelist.Product;
import io.tillstream.pricing.tax.TaxRoundingMethod;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotingALineTest {
    private static final Product TELLY = new Product(1, 1, new BigDecimal("242"), BigDecimal.TEN, List.of());
    private static final PricelistItem HALF_PRICE = new PricelistItem(
            PricelistItem.AppliesTo.ALL,
            null,
            BigDecimal.TEN,
            null,
            null,
            new PriceRule.Percentage(PriceBase.LIST_PRICE, new BigDecimal("50")));
    private static final PricelistResolver PRICES =
            new PricelistResolver(List.of(new Pricelist(1, "EUR", List.of(HALF_PRICE))), EUR);

    @Test
    void takesThePriceFromThePricelist() {
        assertThat(quote(null).line("tv", TELLY, taxes(), new BigDecimal("10"), null))
                .isEqualTo(new OrderLine("tv", BigDecimal.TEN, new BigDecimal("121.00"), null, taxes()));
    }

    @Test
    void thenAdaptsItToTheFiscalPosition() {
        FiscalPosition export = new FiscalPosition(List.of(new TaxMapping(VAT_21_IN.id(), null)));

        OrderLine line = quote(export).line("tv", TELLY, taxes(), new BigDecimal("10"), null);

        assertThat(line.unitPrice()).isEqualByComparingTo("100");
        assertThat(line.taxIds()).isEmpty();
    }

    @Test
    void refusesOnTheLine() {
        LineQuote other = new LineQuote(PRICES, 2, null, TAXES, Moment.parse("2026-03-15"));

        PricingRefusal refusal = catchThrowableOfType(
                PricingRefusal.class, () -> other.line("tv", TELLY, taxes(), BigDecimal.ONE, null));

        assertThat(refusal.line()).isEqualTo("tv");
        assertThat(refusal.code()).isEqualTo("unknown-pricelist");
    }

    @Test
    void showsAPriceWithAndWithoutTax() {
        List<Long> both = List.of(VAT_21_IN.id(), VAT_6_IN.id());
        BigDecimal price = new BigDecimal("9.99");

        assertThat(ShelfPrice.of(price, both, TAXES, EUR, TaxRoundingMethod.ROUND_PER_LINE))
                .isEqualTo(new ShelfPrice(eur("7.87"), eur("9.99")));
        assertThat(ShelfPrice.of(price, List.of(VAT_21.id()), TAXES, EUR, TaxRoundingMethod.ROUND_GLOBALLY))
                .isEqualTo(new ShelfPrice(eur("9.99"), eur("12.09")));
    }

    private static LineQuote quote(FiscalPosition position) {
        return new LineQuote(PRICES, 1, position, TAXES, Moment.parse("2026-03-15"));
    }

    private static List<Long> taxes() {
        return List.of(VAT_21_IN.id());
    }
}
