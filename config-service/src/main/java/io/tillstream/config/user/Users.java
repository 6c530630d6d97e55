package io.tillstream.config.user;

import io.smallrye.mutiny.Uni;
import io.tillstream.config.edit.Records;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Users extends Records<User> {

    Users() {
        super("user", "res.users");
    }

    /** Null where nobody has this login. Archived users are found as well. */
    Uni<User> withLogin(String login) {
        return find("lower(login) = lower(?1)", login).firstResult();
    }
}
