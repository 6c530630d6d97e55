package io.tillstream.pricing.json;

import io.tillstream.pricing.order.LineTax;
import io.tillstream.pricing.order.PricedLine;
import io.tillstream.pricing.order.PricedOrder;
import io.tillstream.pricing.tender.Settlement;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shows a counted order and its settlement. */
final class PricedOrderJson {
    private PricedOrderJson() {}

    static Map<String, Object> of(PricedOrder order) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("currency", order.currency().code());
        shown.put("untaxed", order.untaxed());
        shown.put("tax", order.tax());
        shown.put("total", order.total());
        shown.put("rounding", order.rounding());
        shown.put("due", order.due());
        shown.put("lines", order.lines().stream().map(PricedOrderJson::line).toList());
        shown.put(
                "taxTotals",
                order.taxTotals().stream()
                        .map(tax -> share("taxId", tax.taxId(), tax.base(), tax.amount()))
                        .toList());
        shown.put(
                "taxGroups",
                order.taxGroups().stream()
                        .map(group -> share("taxGroupId", group.taxGroupId(), group.base(), group.amount()))
                        .toList());
        return shown;
    }

    static Map<String, Object> of(Settlement settlement) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("due", settlement.due());
        shown.put("rounding", settlement.rounding());
        shown.put("paid", settlement.paid());
        shown.put("tips", settlement.tips());
        shown.put("stillDue", settlement.stillDue());
        shown.put("change", settlement.change());
        shown.put("overpaid", settlement.overpaid());
        return shown;
    }

    private static Map<String, Object> line(PricedLine line) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", line.lineId());
        shown.put("untaxed", line.untaxed());
        shown.put("total", line.total());
        shown.put("bookedUntaxed", line.bookedUntaxed());
        shown.put("taxes", line.taxes().stream().map(PricedOrderJson::tax).toList());
        return shown;
    }

    private static Map<String, Object> tax(LineTax tax) {
        return share("taxId", tax.taxId(), tax.base(), tax.amount());
    }

    private static Map<String, Object> share(String name, Object id, BigDecimal base, BigDecimal amount) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put(name, id);
        shown.put("base", base);
        shown.put("amount", amount);
        return shown;
    }
}
