package io.tillstream.session.accounting;

import com.fasterxml.jackson.databind.JsonNode;
import io.tillstream.session.count.Counts;
import io.tillstream.session.count.Drawer;
import io.tillstream.session.orders.Takings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One recorded closing: the day's orders and what Odoo posted for them. */
record OdooClosing(String name, JsonNode closing, JsonNode taxes) {

    /** Debits and credits by account and journal type, e.g. {@code "Cash (cash) debit" -> 64.13}. */
    Map<String, BigDecimal> expected() {
        var sums = new TreeMap<String, BigDecimal>();
        for (var entry : closing.at("/expected/journal_entries")) {
            for (var line : entry.path("lines")) {
                var key = line.path("account").asText() + ", "
                        + entry.path("journal").asText();
                add(sums, key + ", debit", line.path("debit").decimalValue());
                add(sums, key + ", credit", line.path("credit").decimalValue());
            }
        }
        return sums;
    }

    Map<String, BigDecimal> ours() {
        var sums = new TreeMap<String, BigDecimal>();
        var chart = new OdooChart(List.copyOf(taxNames())).chart();
        var drawer = Counts.drawerMethod(List.copyOf(chart.methods().values()));
        var entries = new SessionEntries(chart, "POS/1").of(takings(), drawer, List.of(), differences());
        for (var entry : entries) {
            for (var line : entry.lines()) {
                var key = line.account().name() + ", " + entry.journal().name();
                add(sums, key + ", debit", line.debit());
                add(sums, key + ", credit", line.credit());
            }
        }
        return sums;
    }

    BigDecimal expectedCash() {
        return counts().drawer().orElseThrow().expected();
    }

    BigDecimal odooExpectedCash() {
        return closing.at("/expected/expected_cash").decimalValue();
    }

    private Map<Long, BigDecimal> differences() {
        return counts().differences();
    }

    private Counts counts() {
        var methods = List.copyOf(
                new OdooChart(List.copyOf(taxNames())).chart().methods().values());
        var drawer = new Drawer(closing.path("opening_cash").decimalValue(), List.of());
        var counted = Optional.ofNullable(closing.get("counted_cash")).map(JsonNode::decimalValue);
        return Counts.of(
                methods,
                takings(),
                drawer,
                counted.map(cash -> Map.of(OdooChart.CASH, cash)).orElse(Map.of()));
    }

    private Takings takings() {
        return OdooOrders.takings(closing.path("orders"), taxes, taxNames());
    }

    private List<String> taxNames() {
        var names = new ArrayList<String>();
        taxes.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static void add(Map<String, BigDecimal> sums, String key, BigDecimal amount) {
        if (amount.signum() != 0) {
            sums.merge(key, amount.setScale(2), BigDecimal::add);
        }
    }
}
