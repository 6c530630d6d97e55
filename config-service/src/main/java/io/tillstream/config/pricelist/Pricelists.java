package io.tillstream.config.pricelist;

import io.smallrye.mutiny.Uni;
import io.tillstream.config.edit.Records;
import io.tillstream.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class Pricelists extends Records<Pricelist> {

    Pricelists() {
        super("pricelist", "product.pricelist");
    }

    Uni<List<Pricelist>> page(boolean archived, PageRequest page) {
        return find("active = ?1 and id > ?2 order by id", !archived, page.afterId(0))
                .page(0, page.fetch())
                .list();
    }
}
