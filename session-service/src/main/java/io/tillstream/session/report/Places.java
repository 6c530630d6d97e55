package io.tillstream.session.report;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.copy.Copies;
import io.tillstream.kit.data.copy.OwnerUnavailable;
import io.tillstream.session.register.Fields;
import io.tillstream.session.store.SessionFacts;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What heads a report: company, store and register. No report waits for it: what is not known is left out. */
@ApplicationScoped
public class Places {

    private static final JsonObject NOTHING = new JsonObject();

    private final Copies copies;

    Places(Copies copies) {
        this.copies = copies;
    }

    public Uni<Place> of(SessionFacts session) {
        return of(session.companyId(), session.storeId(), session.registerId());
    }

    public Uni<Place> of(long companyId, long storeId, long registerId) {
        return find("res.company", companyId).chain(company -> find("tillstream.store", storeId)
                .chain(store -> find("pos.config", registerId).map(register -> place(company, store, register))));
    }

    private Uni<JsonObject> find(String model, long id) {
        return copies.findAll(model, List.of(id))
                .map(found -> found.getOrDefault(id, NOTHING))
                .onFailure(OwnerUnavailable.class)
                .recoverWithItem(NOTHING);
    }

    private static Place place(JsonObject company, JsonObject store, JsonObject register) {
        return new Place(
                text(company, "name"),
                text(company, "vat"),
                text(store, "name"),
                address(store),
                text(register, "code"),
                text(register, "name"),
                text(store, "timezone"));
    }

    private static String address(JsonObject store) {
        var town = Stream.of(text(store, "zip"), text(store, "city"))
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
        var parts = Stream.of(text(store, "street"), town)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
        return parts.isEmpty() ? null : parts;
    }

    private static String text(JsonObject record, String field) {
        return Fields.text(record, field).orElse(null);
    }
}
