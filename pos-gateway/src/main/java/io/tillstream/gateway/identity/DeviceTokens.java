package io.tillstream.gateway.identity;

import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.upstream.Answer;
import io.tillstream.gateway.upstream.Owner;
import io.tillstream.gateway.upstream.Owners;
import io.tillstream.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Tokens of tills, kept and revoked at config-service. */
@ApplicationScoped
public class DeviceTokens {

    private static final String PATH = "/internal/device-tokens";

    private final Owners owners;

    DeviceTokens(Owners owners) {
        this.owners = owners;
    }

    Uni<IssuedToken> issue(RegisterPlace register) {
        return owners.post(Owner.CONFIG, PATH, owners.ownToken(), Map.of("registerId", register.id()))
                .map(answer -> IssuedToken.of(answer.orRefuse().json()));
    }

    /** Refused with 404 where this register has no such token. */
    Uni<Void> revoke(String id, long registerId) {
        return require(id, registerId)
                .chain(() -> owners.delete(Owner.CONFIG, PATH + "/" + id, owners.ownToken()))
                .map(Answer::orRefuse)
                .replaceWithVoid();
    }

    /** Refused with 401 where the token was revoked. A till keeps its orders and tries again when nobody can say. */
    public Uni<Void> requireValid(String id) {
        return read(id).onFailure(failure -> failure instanceof Refusal refusal && refusal.status() == 404)
                .transform(unknown -> revoked())
                .invoke(DeviceTokens::requireNotRevoked)
                .replaceWithVoid();
    }

    private Uni<Void> require(String id, long registerId) {
        return read(requireId(id))
                .invoke(answer -> {
                    if (answer.json().path("registerId").asLong() != registerId) {
                        throw Refusal.notFound("device token", id);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Answer> read(String id) {
        return owners.get(Owner.CONFIG, PATH + "/" + id, owners.ownToken()).map(Answer::orRefuse);
    }

    private static void requireNotRevoked(Answer answer) {
        if (answer.json().path("revoked").asBoolean()) {
            throw revoked();
        }
    }

    private static Refusal revoked() {
        return new Refusal(
                401, "device-token-revoked", "This till's token was revoked. A manager can give it a new one.");
    }

    private static String requireId(String id) {
        try {
            return UUID.fromString(id).toString();
        } catch (IllegalArgumentException malformed) {
            throw Refusal.notFound("device token", id);
        }
    }
}
