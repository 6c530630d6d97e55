package io.tillstream.config.user;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.page.Page;
import io.tillstream.kit.page.PageRequest;
import io.tillstream.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** People make keys for the programs that work in their name; they, and administrators, take them back. */
@ApplicationScoped
class KeepApiKeys {

    private final ApiKeys keys;
    private final Users users;
    private final Caller caller;

    KeepApiKeys(ApiKeys keys, Users users, Caller caller) {
        this.keys = keys;
        this.users = users;
        this.caller = caller;
    }

    Uni<ApiKey> issue(String name, Set<String> scopes, int days, ApiKeySecret secret) {
        return keys.issue(caller.userId(), name.strip(), scopes, days, secret)
                .map(issued -> issued.orElseThrow(() -> Refusal.conflict(
                        "too-many-api-keys", "You have fifty keys that count. Revoke those that nobody uses.")));
    }

    /** @param userId whose; null: the caller's own. Only administrators ask for somebody else's */
    Uni<Page<ApiKey>> list(Long userId, PageRequest page) {
        var wanted = userId == null ? caller.userId() : userId;
        return requireReach(wanted)
                .chain(() -> keys.of(wanted, page.afterId(0), page.fetch()))
                .map(found -> Page.of(found, page, ApiKey::id));
    }

    /** A key that was revoked before stays so. */
    Uni<Void> revoke(long id) {
        return keys.owner(id).map(owner -> requireReach(owner, id)).chain(() -> keys.revoke(id));
    }

    /** Whose key this is; empty where it does not count (any more), or its person is gone. */
    Uni<Optional<Held>> holder(String key) {
        return keys.use(new ApiKeySecret(key)).chain(found -> found.map(this::held)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    record Held(ApiKey key, User user) {}

    private Uni<Optional<Held>> held(ApiKey key) {
        return Panache.withSession(() -> users.findById(key.userId()))
                .map(user ->
                        Optional.ofNullable(user).filter(found -> found.active).map(found -> new Held(key, found)));
    }

    private Uni<Void> requireReach(long userId) {
        return userId == caller.userId()
                ? Uni.createFrom().voidItem()
                : Panache.withSession(() -> users.require(userId))
                        .invoke(user -> {
                            if (!isAdministeredHere(user.companyId)) {
                                throw users.unknown(userId);
                            }
                        })
                        .replaceWithVoid();
    }

    private ApiKeys.Owner requireReach(Optional<ApiKeys.Owner> owner, long id) {
        return owner.filter(found -> found.userId() == caller.userId() || isAdministeredHere(found.companyId()))
                .orElseThrow(() -> Refusal.notFound("API key", id));
    }

    private boolean isAdministeredHere(long companyId) {
        return caller.is(Roles.ADMIN) && companyId == caller.companyId();
    }
}
