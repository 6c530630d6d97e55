package io.tillstream.pricing.json;

import io.tillstream.pricing.Currency;
import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.order.OrderInput;
import io.tillstream.pricing.order.OrderLine;
import io.tillstream.pricing.order.OrderPricing;
import io.tillstream.pricing.order.PricedOrder;
import io.tillstream.pricing.rounding.CashRounding;
import io.tillstream.pricing.rounding.CashRounding.Strategy;
import io.tillstream.pricing.rounding.Direction;
import io.tillstream.pricing.tax.TaxRoundingMethod;
import io.tillstream.pricing.tender.Tender;
import io.tillstream.pricing.tender.Tenders;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads an order, and its payments if there are any, and counts it. */
final class OrderJson {
    private OrderJson() {}

    static Map<String, Object> price(Fields input) {
        CashRounding rounding = cashRounding(input);
        List<OrderLine> lines = new ArrayList<>();
        for (Fields line : input.objects("lines")) {
            lines.add(line(line));
        }
        PricedOrder order = OrderPricing.price(new OrderInput(
                currency(input),
                input.choice("taxRounding", Words.TAX_ROUNDING, TaxRoundingMethod.ROUND_PER_LINE),
                TaxJson.book(input),
                lines,
                rounding));
        Map<String, Object> result = PricedOrderJson.of(order);
        if (input.has("payments")) {
            List<Tender> tenders = tenders(input);
            result.put("settlement", PricedOrderJson.of(Tenders.settle(order, tenders, rounding)));
            result.put("cashToSettle", Tenders.cashToSettle(order, tenders, rounding));
        }
        return result;
    }

    static Currency currency(Fields input) {
        Fields currency = input.object("currency");
        int decimalPlaces = currency.integer("decimalPlaces", 2);
        Currency plain = Currency.of(currency.string("code"), decimalPlaces);
        return currency.has("rounding")
                ? new Currency(plain.code(), decimalPlaces, currency.number("rounding"))
                : plain;
    }

    private static OrderLine line(Fields line) {
        String id = line.string("id");
        try {
            return new OrderLine(
                    id,
                    line.number("quantity"),
                    line.number("unitPrice"),
                    line.number("discountPercent", BigDecimal.ZERO),
                    line.ids("taxIds"));
        } catch (PricingRefusal refusal) {
            throw refusal.onLine(id);
        }
    }

    private static CashRounding cashRounding(Fields input) {
        if (!input.has("cashRounding")) {
            return null;
        }
        Fields rounding = input.object("cashRounding");
        return new CashRounding(
                rounding.number("rounding"),
                rounding.choice("method", Words.DIRECTION, Direction.HALF_UP),
                rounding.choice("strategy", Words.STRATEGY, Strategy.ADD_LINE),
                rounding.flag("cashOnly", false));
    }

    private static List<Tender> tenders(Fields input) {
        List<Tender> tenders = new ArrayList<>();
        for (Fields payment : input.objects("payments")) {
            tenders.add(new Tender(
                    payment.string("id", ""),
                    payment.choice("kind", Words.PAYMENT, null),
                    payment.number("amount"),
                    payment.number("tip", BigDecimal.ZERO)));
        }
        return tenders;
    }
}
