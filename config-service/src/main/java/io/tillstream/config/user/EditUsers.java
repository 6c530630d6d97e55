package io.tillstream.config.user;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.tillstream.config.edit.Edits;
import io.tillstream.config.store.FindStores;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** An administrator decides who works here. */
@ApplicationScoped
class EditUsers {

    private static final String LOG_OUT = "DELETE FROM refresh_token WHERE user_id = ?1";

    /** Hashed outside of the transaction: nobody waits for bcrypt with a row locked. */
    private record Secrets(Optional<String> password, Optional<String> pin) {

        void applyTo(User user) {
            password.ifPresent(hash -> user.passwordHash = hash);
            pin.ifPresent(hash -> user.pinHash = hash);
        }
    }

    private final Users users;
    private final Passwords passwords;
    private final Edits edits;
    private final FindStores stores;
    private final Caller caller;

    EditUsers(Users users, Passwords passwords, Edits edits, FindStores stores, Caller caller) {
        this.users = users;
        this.passwords = passwords;
        this.edits = edits;
        this.stores = stores;
        this.caller = caller;
    }

    Uni<User> create(UserRequest request) {
        if (request.password() == null) {
            throw Refusal.invalid("password", "is needed for a new user");
        }
        var user = request.applyTo(new User());
        user.companyId = caller.companyId();
        return requireStores(request)
                .chain(() -> secrets(request))
                .invoke(hashed -> hashed.applyTo(user))
                .chain(() -> edits.create(users, user));
    }

    /** Whoever knew the old password, or may no longer work here, is logged out everywhere. */
    Uni<User> change(long id, String ifMatch, UserRequest request) {
        var company = caller.companyId();
        var self = caller.userId();
        return requireStores(request)
                .chain(() -> secrets(request))
                .chain(hashed -> Panache.withTransaction(() -> edits.change(users, id, ifMatch, user -> {
                            if (user.companyId != company) {
                                throw users.unknown(id);
                            }
                            requireNotLockedOut(id == self, request);
                            hashed.applyTo(request.applyTo(user));
                        })
                        .call(user -> request.password() != null || !user.active ? logOut(id) : nothing())));
    }

    /** Nobody lets others into stores that they do not see themselves, least of all another company's. */
    private Uni<Void> requireStores(UserRequest request) {
        return Panache.withSession(stores::reachable)
                .invoke(reachable -> request.storesWanted().forEach(store -> {
                    if (!reachable.contain(store)) {
                        throw Refusal.invalid("stores", "there is no store " + store);
                    }
                }))
                .replaceWithVoid();
    }

    private static Uni<Void> logOut(long id) {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(LOG_OUT).setParameter(1, id).executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    private static void requireNotLockedOut(boolean self, UserRequest request) {
        if (self && (Boolean.FALSE.equals(request.active()) || !Roles.ADMIN.equals(request.role()))) {
            throw Refusal.conflict("own-rights", "You cannot take your own rights away. Another administrator can.");
        }
    }

    private Uni<Secrets> secrets(UserRequest request) {
        return hash(request.password()).chain(password -> hash(request.pin()).map(pin -> new Secrets(password, pin)));
    }

    private Uni<Optional<String>> hash(String clear) {
        return clear == null
                ? Uni.createFrom().item(Optional.empty())
                : passwords.hash(clear).map(Optional::of);
    }
}
