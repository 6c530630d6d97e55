package io.tillstream.config.pricelist;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.tillstream.config.company.CompanyCurrency;
import io.tillstream.kit.data.model.RecordEvents;
import io.tillstream.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Somebody decides who pays what. A list and its lines are written together. */
@ApplicationScoped
class EditPricelists {

    private static final String ITEM = "product.pricelist.item";

    private final Pricelists pricelists;
    private final PricelistItems items;
    private final RecordEvents events;

    EditPricelists(Pricelists pricelists, PricelistItems items, RecordEvents events) {
        this.pricelists = pricelists;
        this.items = items;
        this.events = events;
    }

    /** @param currencies all, by id */
    Uni<Pricelist> create(PricelistRequest request, Map<Long, CompanyCurrency> currencies) {
        var pricelist = new Pricelist();
        request.applyTo(pricelist);
        pricelist.currencyId = idOf(request.currency(), currencies);
        var currency = currencies.get(pricelist.currencyId);
        return Panache.withTransaction(() -> pricelists
                .persist(pricelist)
                .call(() -> write(pricelist, List.of(), request, currency))
                .call(() -> events.changed(pricelists.model(), pricelist.id())));
    }

    /**
     * @param ifMatch what the caller read, or null
     * @param currencies all, by id
     */
    Uni<Pricelist> change(long id, String ifMatch, PricelistRequest request, Map<Long, CompanyCurrency> currencies) {
        return Panache.withTransaction(() -> pricelists
                .requireForChange(id, ifMatch)
                .invoke(request::applyTo)
                .call(pricelist -> items.of(pricelist)
                        .chain(before -> write(pricelist, before, request, currencies.get(pricelist.currencyId))))
                .call(() -> events.changed(pricelists.model(), id)));
    }

    private static long idOf(String code, Map<Long, CompanyCurrency> currencies) {
        return currencies.entrySet().stream()
                .filter(known -> known.getValue().code().equals(code))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("currency", "there is no currency " + code));
    }

    private Uni<Void> write(
            Pricelist pricelist, List<PricelistItem> before, PricelistRequest request, CompanyCurrency currency) {
        var known = before.stream().collect(Collectors.toMap(item -> item.id, Function.identity()));
        var written = new ArrayList<PricelistItem>();
        for (var body : request.items()) {
            var item = body.id() == null ? fresh(pricelist) : take(known, body.id());
            body.applyTo(item, currency);
            written.add(item);
        }
        return persist(written).chain(() -> delete(known.values())).chain(() -> publish(written));
    }

    /** Panache persists no empty list. */
    private Uni<Void> persist(List<PricelistItem> written) {
        return written.isEmpty() ? Uni.createFrom().voidItem() : items.persist(written);
    }

    private static PricelistItem fresh(Pricelist pricelist) {
        var item = new PricelistItem();
        item.pricelistId = pricelist.id();
        return item;
    }

    /** What is not taken is deleted. */
    private static PricelistItem take(Map<Long, PricelistItem> known, long id) {
        var item = known.remove(id);
        if (item == null) {
            throw Refusal.invalid(
                    "items.id", "there is no item " + id + " in this pricelist, or it stands there twice");
        }
        return item;
    }

    private Uni<Void> delete(Iterable<PricelistItem> gone) {
        return Multi.createFrom()
                .iterable(gone)
                .onItem()
                .transformToUniAndConcatenate(
                        item -> items.delete(item).chain(() -> events.deleted(ITEM, item.id, ITEM + ":" + item.id)))
                .collect()
                .last();
    }

    private Uni<Void> publish(List<PricelistItem> written) {
        return written.isEmpty()
                ? Uni.createFrom().voidItem()
                : items.flush()
                        .chain(() -> events.changed(
                                ITEM, written.stream().map(item -> item.id).toArray(Long[]::new)));
    }
}
