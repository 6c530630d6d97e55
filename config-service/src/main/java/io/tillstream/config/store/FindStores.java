package io.tillstream.config.store;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;

/** Which stores a caller may see. */
@ApplicationScoped
public class FindStores {

    private final Stores stores;
    private final Caller caller;

    FindStores(Stores stores, Caller caller) {
        this.stores = stores;
        this.caller = caller;
    }

    /** In the current session. */
    public Uni<ReachableStores> reachable() {
        return stores.ofCompany(caller.companyId())
                .map(all -> new ReachableStores(
                        all.stream().map(Store::id).filter(caller::sees).collect(Collectors.toSet())));
    }
}
