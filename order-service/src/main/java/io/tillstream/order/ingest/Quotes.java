package io.tillstream.order.ingest;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.problem.Refusal;
import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.order.OrderInput;
import io.tillstream.pricing.order.OrderLine;
import io.tillstream.pricing.order.OrderPricing;
import io.tillstream.pricing.order.PricedOrder;
import io.tillstream.pricing.tax.TaxBook;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts lines as a register would, for orders that are made here and not at a till. */
@ApplicationScoped
public class Quotes {

    private final References references;

    Quotes(References references) {
        this.references = references;
    }

    /** What lines come to, and how the register rounds what is settled in cash. */
    public record Quote(PricedOrder priced, TillMoney money) {

        /** @param kind of the payment method: only coins are rounded */
        public BigDecimal due(BigDecimal total, String kind) {
            var rounding = money.rounding();
            var rounds = rounding != null && (!rounding.cashOnly() || "cash".equals(kind));
            return money.amount(rounds ? rounding.round(total) : total);
        }
    }

    /** Refuses what has no price. */
    public Uni<Quote> quote(long registerId, List<OrderLine> lines) {
        var known = new Known();
        var taxIds = lines.stream().flatMap(line -> line.taxIds().stream()).collect(Collectors.toSet());
        return load(known, Models.REGISTER, Set.of(registerId))
                .chain(() -> load(known, Models.TAX, taxIds))
                .chain(() -> load(known, Models.ROUNDING, roundings(known, registerId)))
                .map(done -> price(known, registerId, taxIds, lines));
    }

    private Uni<Void> load(Known known, String model, Collection<Long> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : references
                        .find(model, ids)
                        .invoke(found -> known.add(model, found))
                        .replaceWithVoid();
    }

    private static Collection<Long> roundings(Known known, long registerId) {
        return known.find(Models.REGISTER, registerId)
                .map(Lookups::roundingOf)
                .map(Set::of)
                .orElse(Set.of());
    }

    private static Quote price(Known known, long registerId, Set<Long> taxIds, List<OrderLine> lines) {
        try {
            var money = TillMoney.of(known.require(Models.REGISTER, registerId, "unknown-register"), known);
            var taxes = new ArrayList<JsonObject>();
            taxIds.forEach(id -> taxes.add(known.require(Models.TAX, id, "unknown-tax")));
            var book = TaxBook.of(taxes.stream().map(TaxFacts::tax).toList());
            return new Quote(
                    OrderPricing.price(new OrderInput(money.currency(), money.taxRounding(), book, lines, null)),
                    money);
        } catch (Unbookable unknown) {
            throw Refusal.conflict(unknown.reason(), unknown.getMessage());
        } catch (PricingRefusal noPrice) {
            throw Refusal.conflict(noPrice.code(), noPrice.getMessage());
        }
    }
}
