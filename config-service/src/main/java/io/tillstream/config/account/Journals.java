package io.tillstream.config.account;

import io.smallrye.mutiny.Uni;
import io.tillstream.config.edit.Records;
import io.tillstream.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class Journals extends Records<Journal> {

    Journals() {
        super("journal", "account.journal");
    }

    Uni<List<Journal>> page(long company, boolean archived, PageRequest page) {
        return find("companyId = ?1 and active = ?2 and id > ?3 order by id", company, !archived, page.afterId(0))
                .page(0, page.fetch())
                .list();
    }
}
