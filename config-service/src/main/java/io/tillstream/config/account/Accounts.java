package io.tillstream.config.account;

import io.smallrye.mutiny.Uni;
import io.tillstream.config.edit.Records;
import io.tillstream.kit.page.PageRequest;
import io.tillstream.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

@ApplicationScoped
class Accounts extends Records<Account> {

    Accounts() {
        super("account", "account.account");
    }

    Uni<List<Account>> page(long company, boolean archived, PageRequest page) {
        return find("companyId = ?1 and active = ?2 and id > ?3 order by id", company, !archived, page.afterId(0))
                .page(0, page.fetch())
                .list();
    }

    /** Refused where one of them is not an account in use of the company. */
    Uni<Void> requireUsable(long company, Set<Long> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : count("companyId = ?1 and active and id in ?2", company, ids)
                        .invoke(found -> requireAll(found, ids))
                        .replaceWithVoid();
    }

    private static void requireAll(long found, Set<Long> ids) {
        if (found != ids.size()) {
            throw new Refusal(422, "unknown-reference", "One of the accounts is not there, or is archived.");
        }
    }
}
