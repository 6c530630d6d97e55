package io.tillstream.order.rest;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.copy.Copies;
import io.tillstream.kit.problem.Refusal;
import io.tillstream.order.ingest.Facts;
import io.tillstream.order.ingest.Models;
import io.tillstream.order.store.Scope;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Registers of the caller's company and stores; all others are not there. */
@ApplicationScoped
class VisibleRegisters {

    private final Copies copies;

    VisibleRegisters(Copies copies) {
        this.copies = copies;
    }

    Uni<Void> require(long id, Scope scope) {
        return copies.findAll(Models.REGISTER, List.of(id))
                .invoke(found -> {
                    if (!found.containsKey(id) || !isVisible(found.get(id), scope)) {
                        throw Refusal.notFound("register", id);
                    }
                })
                .replaceWithVoid();
    }

    private static boolean isVisible(JsonObject register, Scope scope) {
        var company = Facts.id(register, "company_id");
        var store = Facts.id(register, "store_id");
        return company != null && store != null && scope.sees(company, store);
    }
}
