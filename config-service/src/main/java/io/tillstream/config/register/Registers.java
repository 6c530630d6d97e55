package io.tillstream.config.register;

import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import io.tillstream.config.edit.Records;
import io.tillstream.config.store.ReachableStores;
import io.tillstream.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class Registers extends Records<Register> {

    Registers() {
        super("register", "pos.config");
    }

    Uni<List<Register>> page(ReachableStores stores, boolean archived, PageRequest page) {
        return find(
                        "storeId in :stores and active = :active and id > :after order by id",
                        Parameters.with("stores", stores.ids())
                                .and("active", !archived)
                                .and("after", page.afterId(0)))
                .page(0, page.fetch())
                .list();
    }
}
