package io.tillstream.gateway.identity;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.upstream.Owner;
import io.tillstream.gateway.upstream.Owners;
import io.tillstream.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Keys with which programs come in a person's name, kept by config-service. */
@ApplicationScoped
public class ApiKeys {

    /** The address of calls by RPC. */
    public static final String RPC = "rpc";
    /** The address of calls by REST. */
    public static final String REST = "rest";

    /** What every key begins with, so that it is no token, and is found where it should not be. */
    private static final String MARK = "tsk_";

    /**
     * @param scopes the doors that it opens
     * @param access a token for what stands behind them
     */
    public record Holder(User user, Set<String> scopes, String access) {

        public Holder require(String scope) {
            if (!scopes.contains(scope)) {
                throw Refusal.forbidden("This API key is not for " + scope + ". Its scope is " + scopes + ".");
            }
            return this;
        }
    }

    private final Owners owners;
    private final TokenMint mint;
    private final Recent<String, Holder> recent;

    ApiKeys(Owners owners, TokenMint mint, TokenLives lives) {
        this.owners = owners;
        this.mint = mint;
        this.recent = new Recent<>(lives.recheck());
    }

    public static boolean isKey(String text) {
        return text != null && text.startsWith(MARK);
    }

    /** Refused with 401 where the key is unknown, revoked or expired; that it was revoked is heard after a moment. */
    public Uni<Holder> holder(String key) {
        return recent.get(
                key, () -> owners.post(Owner.CONFIG, "/internal/api-keys/holder", owners.ownToken(), Map.of("key", key))
                        .map(answer -> holder(answer.orRefuse().json())));
    }

    private Holder holder(JsonNode json) {
        var scopes = new HashSet<String>();
        json.path("scopes").forEach(scope -> scopes.add(scope.asText()));
        var user = Users.user(json.path("user"));
        return new Holder(user, scopes, mint.access(user));
    }
}
