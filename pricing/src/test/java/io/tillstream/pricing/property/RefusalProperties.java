package io.tillstream.pricing.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillstream.pricing.Currency;
import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.check.KnownResults;
import io.tillstream.pricing.check.VectorFile;
import io.tillstream.pricing.json.Json;
import io.tillstream.pricing.json.PricingJson;
import io.tillstream.pricing.order.OrderInput;
import io.tillstream.pricing.order.OrderLine;
import io.tillstream.pricing.order.OrderPricing;
import io.tillstream.pricing.tax.Tax;
import io.tillstream.pricing.tax.TaxBook;
import io.tillstream.pricing.tax.TaxRoundingMethod;
import io.tillstream.pricing.tax.TaxType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comes in, out comes a result or a refusal with a name. */
class RefusalProperties {
    /** Numbers of every size, the absurd ones included. */
    @Provide
    Arbitrary<BigDecimal> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.of(0, 1, -1, 100, -100, 50).map(BigDecimal::new),
                Arbitraries.bigDecimals(),
                Combinators.combine(Arbitraries.bigIntegers(), Arbitraries.integers())
                        .as(BigDecimal::new),
                Combinators.combine(
                                Arbitraries.of(1, 10, 99),
                                Arbitraries.integers().between(-60, 60))
                        .as((digits, scale) -> new BigDecimal(BigInteger.valueOf(digits), scale)));
    }

    @Provide
    Arbitrary<List<Long>> someIds() {
        return Arbitraries.longs().between(0, 5).list().ofMaxSize(4);
    }

    @Property
    void anyOrderIsPricedOrRefused(
            @ForAll("numbers") BigDecimal quantity,
            @ForAll("numbers") BigDecimal price,
            @ForAll("numbers") BigDecimal discount,
            @ForAll("numbers") BigDecimal amount,
            @ForAll TaxType type,
            @ForAll boolean included,
            @ForAll("someIds") List<Long> ids,
            @ForAll TaxRoundingMethod method) {
        try {
            List<Tax> taxes = new ArrayList<>();
            for (long id = 0; id < 5; id++) {
                taxes.add(new Tax(id, "", type, amount, included, id > 2, id != 3, 1, ids, null));
            }
            OrderLine line = new OrderLine("x", quantity, price, discount, ids);
            OrderPricing.price(OrderInput.of(Currency.of("EUR", 2), method, TaxBook.of(taxes), List.of(line)));
        } catch (PricingRefusal refusal) {
            assertThat(refusal.code()).matches("[a-z0-9-]+");
            assertThat(refusal.getMessage()).isNotBlank();
        }
    }

    @Property
    void anyTextIsAnsweredInJson(@ForAll String text) {
        assertThat(Json.parse(PricingJson.price(text))).isNotNull();
        assertThat(Json.parse(PricingJson.resolvePrice(text))).isNotNull();
        assertThat(Json.parse(PricingJson.adaptToFiscalPosition(text))).isNotNull();
    }

    @Provide
    Arbitrary<String> damagedFiles() {
        return Combinators.combine(
                        Arbitraries.of(KnownResults.FILES).map(KnownResults::text),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.of("", "0", "-", "\"", "}", "null", "1e9", "[]"))
                .as((text, where, cut, put) -> {
                    int at = (int) (where * (text.length() - 10));
                    return text.substring(0, at) + put + text.substring(at + cut);
                });
    }

    @Property(tries = 150)
    void aDamagedFileIsCheckedOrRefused(@ForAll("damagedFiles") String text) {
        try {
            assertThat(VectorFile.parse(text).check().cases()).isPositive();
        } catch (PricingRefusal refusal) {
            assertThat(refusal.code()).matches("[a-z0-9-]+");
        }
    }

    @Property(tries = 20)
    void theResultDoesNotDependOnTheLocale(@ForAll("locales") Locale locale) {
        Locale before = Locale.getDefault();
        String order = """
                {"currency": {"code": "EUR"}, "taxes": [{"id": 1, "amount_type": "percent", "amount": "21.5"}],
                 "lines": [{"id": "\u0130i", "quantity": "1234.567", "unitPrice": "1234.5", "taxIds": [1]}]}""";
        String here = PricingJson.price(order);
        try {
            Locale.setDefault(locale);
            assertThat(PricingJson.price(order)).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Provide
    Arbitrary<Locale> locales() {
        return Arbitraries.of("ar-EG-u-nu-arab", "th-TH-u-nu-thai", "tr-TR", "de-CH", "fa-IR", "hi-IN-u-nu-deva")
                .map(Locale::forLanguageTag);
    }
}
