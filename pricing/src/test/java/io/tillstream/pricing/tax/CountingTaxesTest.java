package io.tillstream.pricing.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountingTaxesTest {
    private static final Tax TEN_IN = Tax.percent(1, "10").included();
    private static final Tax TWENTY_ON = Tax.percent(2, "20").at(2);

    @Test
    void groupsOpenAtTheirOwnPlaceAndATaxCountsOnce() {
        Tax early = Tax.percent(1, "1").at(9);
        Tax inside = Tax.percent(2, "1").at(1);
        TaxBook book = TaxBook.of(
                early,
                inside,
                Tax.group(3, 1L, 2L),
                Tax.group(4, 3L, 2L),
                Tax.percent(5, "1").at(0));

        assertThat(book.flatten(List.of(4L, 1L, 5L))).extracting(Tax::id).containsExactly(5L, 2L, 1L);
    }

    @Test
    void taxesOfOneSequenceGoByTheirIds() {
        TaxBook book = TaxBook.of(Tax.percent(2, "1"), Tax.percent(1, "1"));

        assertThat(book.flatten(List.of(2L, 1L))).extracting(Tax::id).containsExactly(1L, 2L);
    }

    @Test
    void aNetPriceBearsAnExcludedTaxOnTheIncludedOneAsWell() {
        Tax deposit = Tax.fixed(1, "10").included();
        TaxedAmount net = exact("100", PriceView.WITHOUT_TAX, deposit, TWENTY_ON);
        TaxedAmount asDefined = exact("110", PriceView.AS_DEFINED, deposit, TWENTY_ON);

        assertThat(net.total()).isEqualByComparingTo("132");
        assertThat(asDefined.total()).isEqualByComparingTo("132");
        assertThat(net.taxes().get(1).base()).isEqualByComparingTo("110");
    }

    @Test
    void aTaxThatTakesAllLeavesNothing() {
        TaxedAmount amount =
                exact("100", PriceView.AS_DEFINED, Tax.percent(1, "-100").included());

        assertThat(amount.untaxed()).isEqualByComparingTo("100");
        assertThat(amount.taxes().get(0).amount()).isEqualByComparingTo("0");
    }

    @Test
    void includedTaxesThatRaiseEachOthersBaseAreTakenOutFromLastToFirst() {
        TaxedAmount amount = exact("132", PriceView.AS_DEFINED, TEN_IN.affectingNext(), TWENTY_ON.included());

        assertThat(amount.untaxed()).isEqualByComparingTo("100");
        assertThat(amount.taxes().get(0).amount()).isEqualByComparingTo("10");
        assertThat(amount.taxes().get(1).amount()).isEqualByComparingTo("22");
    }

    @Test
    void affectingTaxesShareABaseWhereTheNextIsUnaffected() {
        TaxedAmount amount = exact(
                "130",
                PriceView.AS_DEFINED,
                TEN_IN.affectingNext(),
                TWENTY_ON.included().affectingNext().unaffected());

        assertThat(amount.untaxed()).isEqualByComparingTo("100");
        assertThat(amount.taxes().get(1).base()).isEqualByComparingTo("100");
    }

    private static TaxedAmount exact(String price, PriceView view, Tax... taxes) {
        return TaxComputation.exact(List.of(taxes), new BigDecimal(price), BigDecimal.ONE, view);
    }
}
