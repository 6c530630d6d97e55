package io.tillstream.config.user;

import io.smallrye.mutiny.Uni;
import io.tillstream.config.edit.Records;
import io.tillstream.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class Users extends Records<User> {

    Users() {
        super("user", "res.users");
    }

    /** Null where nobody has this login. Archived users are found as well. */
    Uni<User> withLogin(String login) {
        return find("lower(login) = lower(?1)", login).firstResult();
    }

    Uni<List<User>> page(long company, boolean archived, PageRequest page) {
        return find("companyId = ?1 and active = ?2 and id > ?3 order by id", company, !archived, page.afterId(0))
                .page(0, page.fetch())
                .list();
    }
}
