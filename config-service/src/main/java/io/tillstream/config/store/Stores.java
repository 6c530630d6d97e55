package io.tillstream.config.store;

import io.smallrye.mutiny.Uni;
import io.tillstream.config.edit.Records;
import io.tillstream.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class Stores extends Records<Store> {

    Stores() {
        super("store", "tillstream.store");
    }

    Uni<List<Store>> ofCompany(long companyId) {
        return list("companyId", companyId);
    }

    Uni<List<Store>> page(ReachableStores reachable, boolean archived, PageRequest page) {
        return find("id in ?1 and active = ?2 and id > ?3 order by id", reachable.ids(), !archived, page.afterId(0))
                .page(0, page.fetch())
                .list();
    }
}
