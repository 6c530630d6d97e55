package io.tillstream.pricing.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillstream.pricing.tax.PriceView;
import io.tillstream.pricing.tax.Tax;
import io.tillstream.pricing.tax.TaxComputation;
import io.tillstream.pricing.tax.TaxedAmount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A price with its taxes in it and the same price without them are two views of one amount. */
class TaxProperties {
    private static final BigDecimal DUST = new BigDecimal("1e-20");

    @Provide
    Arbitrary<BigDecimal> prices() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("5000"))
                .ofScale(3);
    }

    @Provide
    Arbitrary<List<BigDecimal>> rates() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-20"), new BigDecimal("60"))
                .ofScale(3)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Property
    void includedPercentTaxesAreTheExcludedOnesOfTheUntaxedPrice(
            @ForAll("prices") BigDecimal price, @ForAll("rates") List<BigDecimal> rates) {
        agree(price, taxes(rates, false));
    }

    @Property
    void soAreThoseThatRaiseTheNextBase(@ForAll("prices") BigDecimal price, @ForAll("rates") List<BigDecimal> rates) {
        agree(price, taxes(rates, true));
    }

    @Property
    void includedTaxesNeverChangeWhatTheCustomerPays(
            @ForAll("prices") BigDecimal price, @ForAll("rates") List<BigDecimal> rates) {
        TaxedAmount amount = exact(included(taxes(rates, true)), price);

        assertThat(amount.total().subtract(price).abs()).isLessThan(DUST);
    }

    private static void agree(BigDecimal price, List<Tax> excluded) {
        TaxedAmount inside = exact(included(excluded), price);
        TaxedAmount onTop = exact(excluded, inside.untaxed());

        assertThat(onTop.total().subtract(price).abs()).isLessThan(DUST);
        for (int i = 0; i < excluded.size(); i++) {
            BigDecimal one = inside.taxes().get(i).amount();
            BigDecimal other = onTop.taxes().get(i).amount();
            assertThat(one.subtract(other).abs()).isLessThan(DUST);
        }
    }

    private static TaxedAmount exact(List<Tax> taxes, BigDecimal price) {
        return TaxComputation.exact(taxes, price, BigDecimal.ONE, PriceView.AS_DEFINED);
    }

    private static List<Tax> taxes(List<BigDecimal> rates, boolean affecting) {
        List<Tax> taxes = new ArrayList<>();
        for (BigDecimal rate : rates) {
            Tax tax = Tax.percent(taxes.size(), rate.toPlainString());
            taxes.add(affecting ? tax.affectingNext() : tax);
        }
        return taxes;
    }

    private static List<Tax> included(List<Tax> taxes) {
        return taxes.stream().map(Tax::included).toList();
    }
}
