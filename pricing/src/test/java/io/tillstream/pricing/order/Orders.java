package io.tillstream.pricing.order;

import io.tillstream.pricing.Currency;
import io.tillstream.pricing.rounding.CashRounding;
import io.tillstream.pricing.tax.Tax;
import io.tillstream.pricing.tax.TaxBook;
import io.tillstream.pricing.tax.TaxRoundingMethod;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** A shop's orders, in few words. */
public final class Orders {
    public static final Currency EUR = Currency.of("EUR", 2);

    public static final Tax VAT_21_IN = Tax.percent(1, "21").included().shownUnder(100);
    public static final Tax VAT_6_IN = Tax.percent(2, "6").included().shownUnder(100);
    public static final Tax VAT_21 = Tax.percent(3, "21").shownUnder(100);
    public static final Tax BOTTLE = Tax.fixed(4, "0.10").shownUnder(200);
    public static final Tax ECO_FIRST = Tax.fixed(5, "1").affectingNext().at(0);
    public static final Tax CITY_UNAFFECTED = Tax.percent(6, "10").unaffected().at(9);

    public static final TaxBook TAXES = TaxBook.of(VAT_21_IN, VAT_6_IN, VAT_21, BOTTLE, ECO_FIRST, CITY_UNAFFECTED);

    private Orders() {}

    public static OrderLine line(String id, String quantity, String unitPrice, Tax... taxes) {
        return new OrderLine(
                id,
                new BigDecimal(quantity),
                new BigDecimal(unitPrice),
                null,
                Stream.of(taxes).map(Tax::id).toList());
    }

    public static OrderInput order(TaxRoundingMethod method, OrderLine... lines) {
        return OrderInput.of(EUR, method, TAXES, List.of(lines));
    }

    public static OrderInput perLine(OrderLine... lines) {
        return order(TaxRoundingMethod.ROUND_PER_LINE, lines);
    }

    public static OrderInput globally(OrderLine... lines) {
        return order(TaxRoundingMethod.ROUND_GLOBALLY, lines);
    }

    public static OrderInput rounded(OrderInput order, CashRounding rounding) {
        return new OrderInput(order.currency(), order.taxRounding(), order.taxes(), order.lines(), rounding);
    }

    public static BigDecimal eur(String amount) {
        return new BigDecimal(amount).setScale(2);
    }
}
