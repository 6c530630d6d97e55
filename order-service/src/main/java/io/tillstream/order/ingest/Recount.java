package io.tillstream.order.ingest;

import io.tillstream.order.ingest.reading.IncomingLine;
import io.tillstream.order.ingest.reading.IncomingOrder;
import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.order.OrderInput;
import io.tillstream.pricing.order.OrderLine;
import io.tillstream.pricing.order.OrderPricing;
import io.tillstream.pricing.order.PricedLine;
import io.tillstream.pricing.order.PricedOrder;
import io.tillstream.pricing.tax.TaxBook;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Counts an order with the money engine, beside the till. The customer has paid: what differs is said, never refused. */
final class Recount {

    private final IncomingOrder order;
    private final TillMoney money;
    private final Map<Long, JsonObject> taxes = new HashMap<>();
    private final PricedOrder priced;

    Recount(IncomingOrder order, TillMoney money, Known known) {
        this.order = order;
        this.money = money;
        order.lines().forEach(line -> collect(line.taxIds(), known));
        this.priced = price();
    }

    private void collect(Collection<Long> ids, Known known) {
        for (var id : ids) {
            if (!taxes.containsKey(id)) {
                var tax = known.require(Models.TAX, id, "unknown-tax");
                taxes.put(id, tax);
                collect(Facts.ids(tax, "children_tax_ids"), known);
            }
        }
    }

    private PricedOrder price() {
        try {
            var book = TaxBook.of(taxes.values().stream().map(TaxFacts::tax).toList());
            var lines = IntStream.range(0, order.lines().size())
                    .mapToObj(place -> line(place, order.lines().get(place)))
                    .toList();
            return OrderPricing.price(
                    new OrderInput(money.currency(), money.taxRounding(), book, lines, money.rounding()));
        } catch (PricingRefusal noPrice) {
            return null;
        }
    }

    private static OrderLine line(int place, IncomingLine line) {
        return new OrderLine(String.valueOf(place), line.quantity(), line.unitPrice(), line.discount(), line.taxIds());
    }

    AmountCheck check() {
        if (priced == null) {
            return AmountCheck.UNCHECKED;
        }
        var total = money.amount(order.total());
        var sameTotal = total.compareTo(priced.total()) == 0 || total.compareTo(priced.due()) == 0;
        var sameTax = order.tax() == null || money.amount(order.tax()).compareTo(priced.tax()) == 0;
        return new AmountCheck(priced.total(), priced.tax(), !sameTotal || !sameTax);
    }

    /** Each line's amounts for the books: the engine's split where till and engine agree, else the till's amounts. */
    List<JudgedLine> split(Known known) {
        var agreed = priced != null
                && !check().mismatch()
                && IntStream.range(0, order.lines().size()).allMatch(this::agrees);
        return IntStream.range(0, order.lines().size())
                .mapToObj(place -> split(place, agreed, known))
                .toList();
    }

    private boolean agrees(int place) {
        var line = order.lines().get(place);
        var counted = priced.lines().get(place);
        return money.amount(line.untaxed()).compareTo(counted.untaxed()) == 0
                && money.amount(line.total()).compareTo(counted.total()) == 0;
    }

    private JudgedLine split(int place, boolean agreed, Known known) {
        var line = order.lines().get(place);
        var product = known.require(Models.PRODUCT, line.productId(), "unknown-product");
        var counted = priced == null ? null : priced.lines().get(place);
        var split = agreed ? booked(counted) : new LineSplit(money, taxes).ofTill(line, counted);
        var untaxed =
                agreed ? counted.bookedUntaxed() : money.amount(line.total()).subtract(sum(split));
        var categories = Facts.ids(product, "pos_categ_ids");
        return new JudgedLine(
                categories.isEmpty() ? null : categories.get(0),
                Facts.id(product, "income_account_id"),
                untaxed,
                split);
    }

    private List<JudgedLine.Tax> booked(PricedLine counted) {
        return counted.taxes().stream()
                .map(tax -> new JudgedLine.Tax(tax.taxId(), account(tax.taxId()), tax.base(), tax.amount()))
                .toList();
    }

    private Long account(long taxId) {
        return Facts.id(taxes.get(taxId), "account_id");
    }

    private static BigDecimal sum(List<JudgedLine.Tax> split) {
        return split.stream().map(JudgedLine.Tax::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
