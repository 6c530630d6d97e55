package io.tillstream.config.register;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.tillstream.config.company.CompanyCurrency;
import io.tillstream.config.edit.Edits;
import io.tillstream.config.setting.CustomSettings;
import io.tillstream.config.store.ReachableStores;
import jakarta.enterprise.context.ApplicationScoped;

/** Somebody sets up a till. */
@ApplicationScoped
class EditRegisters {

    private final Registers registers;
    private final RegisterRules rules;
    private final CustomSettings settings;
    private final Edits edits;

    EditRegisters(Registers registers, RegisterRules rules, CustomSettings settings, Edits edits) {
        this.registers = registers;
        this.rules = rules;
        this.settings = settings;
        this.edits = edits;
    }

    Uni<Register> create(RegisterRequest request, ReachableStores stores, CompanyCurrency currency) {
        stores.require(request.storeId());
        var register = request.applyTo(new Register(), currency);
        return Panache.withTransaction(() -> settings.require(request.settings())
                .chain(() -> edits.create(registers, register))
                .call(rules::require));
    }

    /** @param ifMatch what the caller read, or null */
    Uni<Register> change(
            long id, String ifMatch, RegisterRequest request, ReachableStores stores, CompanyCurrency currency) {
        return Panache.withTransaction(() -> settings.require(request.settings())
                .chain(() -> edits.change(registers, id, ifMatch, register -> {
                    if (!stores.contain(register.storeId)) {
                        throw registers.unknown(id);
                    }
                    stores.require(request.storeId());
                    request.applyTo(register, currency);
                }))
                .call(rules::require));
    }
}
