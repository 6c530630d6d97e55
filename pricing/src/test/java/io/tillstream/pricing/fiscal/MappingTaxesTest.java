package io.tillstream.pricing.fiscal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.tax.Tax;
import io.tillstream.pricing.tax.TaxBook;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class MappingTaxesTest {
    private static final Tax IN_21 = Tax.percent(1, "21").included();
    private static final Tax IN_6 = Tax.percent(2, "6").included();
    private static final Tax ON_21 = Tax.percent(3, "21");
    private static final TaxBook TAXES = TaxBook.of(IN_21, IN_6, ON_21);

    @Test
    void anIncludedTaxBecomesAnExcludedOneAtTheSameUntaxedPrice() {
        AdaptedPrice price = adapt("121", new TaxMapping(1, 3L));

        assertThat(price.taxIds()).containsExactly(3L);
        assertThat(price.unitPrice()).isEqualByComparingTo("100");
    }

    @Test
    void aRemovedTaxLeavesTheUntaxedPrice() {
        assertThat(adapt("121", new TaxMapping(1, null))).satisfies(price -> {
            assertThat(price.taxIds()).isEmpty();
            assertThat(price.unitPrice()).isEqualByComparingTo("100");
        });
    }

    @Test
    void withoutAMappingNothingChanges() {
        assertThat(adapt("121", new TaxMapping(2, 3L))).isEqualTo(new AdaptedPrice(List.of(1L), new BigDecimal("121")));
    }

    @Test
    void anUnknownTaxIsRefused() {
        assertThatThrownBy(() -> adapt("121", new TaxMapping(1, 9L)))
                .isInstanceOf(PricingRefusal.class)
                .hasMessage("there is no tax 9");
    }

    private static AdaptedPrice adapt(String price, TaxMapping... mappings) {
        return new FiscalPosition(List.of(mappings)).adapt(new BigDecimal(price), List.of(1L), TAXES);
    }
}
