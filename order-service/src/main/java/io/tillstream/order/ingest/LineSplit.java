package io.tillstream.order.ingest;

import io.tillstream.order.ingest.reading.IncomingLine;
import io.tillstream.pricing.order.PricedLine;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Splits the tax that a till counted over the taxes of the line, where till and engine do not agree. */
final class LineSplit {

    private final TillMoney money;
    private final Map<Long, JsonObject> taxes;

    LineSplit(TillMoney money, Map<Long, JsonObject> taxes) {
        this.money = money;
        this.taxes = taxes;
    }

    /**
     * The engine's parts; the largest takes up the difference. A line without taxes has none, whatever the till says.
     *
     * @param counted null where the engine could not count the order
     */
    List<JudgedLine.Tax> ofTill(IncomingLine line, PricedLine counted) {
        var untaxed = money.amount(line.untaxed());
        var parts = counted == null ? unknownParts(line, untaxed) : parts(counted);
        if (parts.isEmpty()) {
            return parts;
        }
        var tillTax = money.amount(line.total()).subtract(untaxed);
        var counting = parts.stream().map(JudgedLine.Tax::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return withDifference(parts, tillTax.subtract(counting));
    }

    private List<JudgedLine.Tax> parts(PricedLine counted) {
        return counted.taxes().stream()
                .map(tax -> new JudgedLine.Tax(tax.taxId(), account(tax.taxId()), tax.base(), tax.amount()))
                .toList();
    }

    private List<JudgedLine.Tax> unknownParts(IncomingLine line, BigDecimal untaxed) {
        return line.taxIds().stream()
                .map(id -> new JudgedLine.Tax(id, account(id), untaxed, money.amount(BigDecimal.ZERO)))
                .toList();
    }

    private static List<JudgedLine.Tax> withDifference(List<JudgedLine.Tax> parts, BigDecimal difference) {
        var split = new ArrayList<>(parts);
        var largest = parts.stream()
                .max(Comparator.comparing(part -> part.amount().abs()))
                .orElseThrow();
        split.set(
                split.indexOf(largest),
                new JudgedLine.Tax(
                        largest.taxId(),
                        largest.accountId(),
                        largest.base(),
                        largest.amount().add(difference)));
        return split;
    }

    private Long account(long taxId) {
        return Facts.id(taxes.get(taxId), "account_id");
    }
}
