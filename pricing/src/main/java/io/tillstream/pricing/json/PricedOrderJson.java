package io.tillstream.pricing.json;

import io.tillstream.pricing.order.LineTax;
import io.tillstream.pricing.order.PricedLine;
import io.tillstream.pricing.order.PricedOrder;
import io.tillstream.pricing.tender.Settlement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

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
        shown.put("lines", each(order.lines(), PricedOrderJson::line));
        shown.put("taxTotals", each(order.taxTotals(), tax -> share("taxId", tax.taxId(), tax.base(), tax.amount())));
        shown.put(
                "taxGroups",
                each(
                        order.taxGroups(),
                        group -> share("taxGroupId", group.taxGroupId(), group.base(), group.amount())));
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

    private static <T> List<Object> each(List<T> all, Function<T, Map<String, Object>> shown) {
        List<Object> list = new ArrayList<>(all.size());
        for (T one : all) {
            list.add(shown.apply(one));
        }
        return list;
    }

    private static Map<String, Object> line(PricedLine line) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", line.lineId());
        shown.put("untaxed", line.untaxed());
        shown.put("total", line.total());
        shown.put("bookedUntaxed", line.bookedUntaxed());
        shown.put("taxes", each(line.taxes(), PricedOrderJson::tax));
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
