package io.tillstream.config.pricelist;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class PricelistItems implements PanacheRepositoryBase<PricelistItem, Long> {

    Uni<List<PricelistItem>> of(Pricelist pricelist) {
        return list("pricelistId = ?1 order by id", pricelist.id());
    }
}
