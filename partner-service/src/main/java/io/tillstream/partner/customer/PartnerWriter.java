package io.tillstream.partner.customer;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.model.ModelWriter;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Odoo's create, write and unlink on {@code res.partner}, through the same use cases and rights as the REST API. */
@ApplicationScoped
public class PartnerWriter implements ModelWriter {

    private final KeepPartners keeping;
    private final Caller caller;

    PartnerWriter(KeepPartners keeping, Caller caller) {
        this.keeping = keeping;
        this.caller = caller;
    }

    @Override
    public String model() {
        return PartnerModel.NAME;
    }

    /** People and their programs; no service writes customers in its own name. */
    @Override
    public Set<String> writers() {
        return Set.of(Roles.CASHIER, Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATOR);
    }

    @Override
    public Set<String> removers() {
        return Set.of(Roles.MANAGER, Roles.ADMIN);
    }

    @Override
    @WithTransaction
    public Uni<Long> create(JsonNode values) {
        var typed = new PartnerValues(values);
        return keeping.register(typed.uuid(), typed.asNew())
                .map(registered -> registered.partner().id())
                .call(id -> putAwayOrBack(id, typed.active()));
    }

    @Override
    @WithTransaction
    public Uni<List<Long>> createAll(List<JsonNode> records) {
        return ModelWriter.inTurn(records, this::create);
    }

    @Override
    @WithTransaction
    public Uni<Void> write(List<Long> ids, JsonNode values) {
        var typed = new PartnerValues(values);
        typed.requireNoIdentity();
        return each(ids, id -> (typed.changesDetails()
                        ? keeping.change(id, null, typed::over).replaceWithVoid()
                        : Uni.createFrom().voidItem())
                .chain(() -> putAwayOrBack(id, typed.active())));
    }

    @Override
    @WithTransaction
    public Uni<Void> unlink(List<Long> ids) {
        return each(ids, id -> putAwayOrBack(id, false));
    }

    private Uni<Void> putAwayOrBack(long id, Boolean active) {
        if (active == null) {
            return Uni.createFrom().voidItem();
        }
        if (!caller.isManager()) {
            throw Refusal.forbidden("Only a manager archives or restores a customer.");
        }
        return (active ? keeping.restore(id, null) : keeping.archive(id, null)).replaceWithVoid();
    }

    /** One after the other in the order of ids: a reactive session is a queue, and locks are taken in one order. */
    private static Uni<Void> each(List<Long> ids, Function<Long, Uni<? extends Void>> change) {
        return Multi.createFrom()
                .iterable(new TreeSet<>(ids))
                .onItem()
                .transformToUniAndConcatenate(change)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
