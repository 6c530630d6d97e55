package io.tillstream.pricing.pricelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tillstream.pricing.Currency;
import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.pricelist.PricelistItem.AppliesTo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FindingAPriceTest {
    private static final Currency EUR = Currency.of("EUR", 2);
    private static final Moment NOON = Moment.parse("2026-03-15 12:00:00");
    private static final long BEER = 10;
    private static final long DRINKS = 11;
    private static final Product LAGER =
            new Product(1, 100, new BigDecimal("2.50"), new BigDecimal("0.90"), List.of(BEER, DRINKS));

    @Test
    void theNearerCategoryWinsAtEqualMinimumQuantities() {
        Pricelist list = list(item(AppliesTo.CATEGORY, DRINKS, "0", "1"), item(AppliesTo.CATEGORY, BEER, "0", "2"));

        assertThat(priceOn(list, "1").item()).isEqualTo(1);
    }

    @Test
    void theHigherMinimumQuantityWinsOverTheNearerCategory() {
        Pricelist list = list(item(AppliesTo.CATEGORY, BEER, "0", "1"), item(AppliesTo.CATEGORY, DRINKS, "5", "2"));

        assertThat(priceOn(list, "5").item()).isEqualTo(1);
        assertThat(priceOn(list, "4").item()).isEqualTo(0);
    }

    @Test
    void theVariantWinsOverTheTemplateOverTheCategoryOverAll() {
        Pricelist list = list(
                item(AppliesTo.VARIANT, 1L, "0", "1"),
                item(AppliesTo.TEMPLATE, 100L, "2", "2"),
                item(AppliesTo.CATEGORY, BEER, "3", "3"),
                item(AppliesTo.ALL, null, "4", "4"));

        assertThat(priceOn(list, "9").item()).isEqualTo(0);
    }

    @Test
    void goodsThatComeBackReachNoMinimumQuantity() {
        Pricelist list = list(item(AppliesTo.ALL, null, "1", "1"));

        assertThat(priceOn(list, "-5"))
                .isEqualTo(new ResolvedPrice(new BigDecimal("2.50"), new BigDecimal("2.50"), null));
    }

    @Test
    void anItemHoldsFromItsFirstToItsLastSecond() {
        PricelistItem march = new PricelistItem(
                AppliesTo.ALL,
                null,
                null,
                Moment.parse("2026-03-01"),
                Moment.parse("2026-03-31T23:59:59Z"),
                new PriceRule.Fixed(BigDecimal.ONE));
        Pricelist list = list(march);

        assertThat(priceAt(list, "2026-02-28 23:59:59").item()).isNull();
        assertThat(priceAt(list, "2026-03-01 00:00:00").item()).isZero();
        assertThat(priceAt(list, "2026-03-31 23:59:59").item()).isZero();
        assertThat(priceAt(list, "2026-04-01 00:00:00").item()).isNull();
    }

    @Test
    void aFormulaRoundsBeforeTheSurchargeAndStaysBetweenTheMargins() {
        assertThat(formula("10", "0.50", "-0.01", null, null)).isEqualByComparingTo("2.49");
        assertThat(formula("50", null, null, "-0.20", "0")).isEqualByComparingTo("2.30");
        assertThat(formula("-50", null, null, "0", "0.20")).isEqualByComparingTo("2.70");
    }

    @Test
    void pricelistsBasedOnEachOtherAreRefused() {
        Pricelist one = new Pricelist(1, null, List.of(percentOn(2)));
        Pricelist two = new Pricelist(2, null, List.of(percentOn(1)));

        PricingRefusal refusal = refusal(() -> resolver(one, two).resolve(1, LAGER, BigDecimal.ONE, NOON));

        assertThat(refusal.code()).isEqualTo("cyclic-pricelist");
        assertThat(refusal).hasMessage("pricelist 1 is based on itself");
    }

    @Test
    void pricelistsNestedWithoutEndAreRefused() {
        List<Pricelist> lists = new ArrayList<>();
        for (long id = 1; id <= 50; id++) {
            lists.add(new Pricelist(id, null, List.of(percentOn(id + 1))));
        }
        lists.add(new Pricelist(51, null, List.of()));

        assertThat(refusal(() -> new PricelistResolver(lists, EUR).resolve(1, LAGER, BigDecimal.ONE, NOON))
                        .code())
                .isEqualTo("nested-too-deep");
    }

    @Test
    void aListInAnotherCurrencyIsRefused() {
        Pricelist dollars = new Pricelist(1, "USD", List.of());

        PricingRefusal refusal = refusal(() -> resolver(dollars).resolve(1, LAGER, BigDecimal.ONE, NOON));

        assertThat(refusal.code()).isEqualTo("currency-mismatch");
        assertThat(refusal).hasMessage("pricelist 1 is in USD, the order in EUR");
        assertThat(resolver(new Pricelist(1, "EUR", List.of()))
                        .resolve(1, LAGER, BigDecimal.ONE, NOON)
                        .item())
                .isNull();
    }

    @Test
    void unknownAndDoubledListsAreRefused() {
        assertThat(refusal(() -> resolver().resolve(1, LAGER, BigDecimal.ONE, NOON))
                        .code())
                .isEqualTo("unknown-pricelist");
        assertThat(refusal(() -> resolver(list(), list())).code()).isEqualTo("duplicate-pricelist");
    }

    @Test
    void whatOdooRefusesToStoreIsRefused() {
        assertThat(refusal(() -> formula("0", null, null, "5", "3")).code()).isEqualTo("invalid-pricelist-item");
        assertThat(refusal(() -> formula("0", null, null, "2", "0")).code()).isEqualTo("invalid-pricelist-item");
        assertThat(refusal(() -> formula("0", "-1", null, null, null)).code()).isEqualTo("invalid-pricelist-item");
        assertThat(refusal(() -> new PricelistItem(
                                AppliesTo.ALL, null, null, NOON, NOON, new PriceRule.Fixed(BigDecimal.ONE)))
                        .code())
                .isEqualTo("invalid-pricelist-item");
        assertThat(refusal(() -> item(AppliesTo.CATEGORY, null, "0", "1")).code())
                .isEqualTo("invalid-pricelist-item");
        assertThat(refusal(() -> item(AppliesTo.ALL, 1L, "0", "1")).code()).isEqualTo("invalid-pricelist-item");
        assertThat(refusal(() -> new PriceBase(PriceBase.Kind.PRICELIST, null)).code())
                .isEqualTo("missing-value");
        assertThat(refusal(() -> new PriceRule.Percentage(null, BigDecimal.ONE)).code())
                .isEqualTo("missing-value");
    }

    @Test
    void aDeepPriceStillFitsAnOrderLine() {
        List<Pricelist> lists = new ArrayList<>();
        for (long id = 1; id <= 12; id++) {
            lists.add(new Pricelist(id, null, List.of(percentOn(id + 1))));
        }
        lists.add(new Pricelist(13, null, List.of()));

        BigDecimal price = new PricelistResolver(lists, EUR)
                .resolve(1, LAGER, BigDecimal.ONE, NOON)
                .price();

        assertThat(price.scale()).isLessThanOrEqualTo(20);
        assertThat(price).isBetween(new BigDecimal("0.019"), new BigDecimal("0.020"));
    }

    private static BigDecimal formula(String discount, String round, String surcharge, String min, String max) {
        return new PriceRule.Formula(
                        PriceBase.LIST_PRICE,
                        number(discount),
                        number(round),
                        number(surcharge),
                        number(min),
                        number(max))
                .price(LAGER.listPrice());
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static PricelistItem percentOn(long pricelist) {
        return new PricelistItem(
                AppliesTo.ALL,
                null,
                null,
                null,
                null,
                new PriceRule.Percentage(PriceBase.pricelist(pricelist), new BigDecimal("33.33")));
    }

    private static PricelistItem item(AppliesTo appliesTo, Long target, String minQuantity, String price) {
        return new PricelistItem(
                appliesTo, target, new BigDecimal(minQuantity), null, null, new PriceRule.Fixed(new BigDecimal(price)));
    }

    private static Pricelist list(PricelistItem... items) {
        return new Pricelist(1, null, List.of(items));
    }

    private static PricelistResolver resolver(Pricelist... lists) {
        return new PricelistResolver(List.of(lists), EUR);
    }

    private static ResolvedPrice priceOn(Pricelist list, String quantity) {
        return resolver(list).resolve(1, LAGER, new BigDecimal(quantity), NOON);
    }

    private static ResolvedPrice priceAt(Pricelist list, String when) {
        return resolver(list).resolve(1, LAGER, BigDecimal.ONE, Moment.parse(when));
    }

    private static PricingRefusal refusal(ThrowingCallable call) {
        PricingRefusal refusal = catchThrowableOfType(PricingRefusal.class, call);
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }
}
