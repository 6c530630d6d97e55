package io.tillstream.kit.data.selection;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Claims;
import io.tillstream.kit.identity.TokenVerifier;
import io.tillstream.kit.problem.Refusal;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;

/** Reads targets; a till's request is answered once, whoever holds its token and however often it is shown. */
@Singleton
class SelectionRoutes {

    private static final String REQUEST = "selection-request";

    /** Two answers at the same moment: the second waits here for the first one's commit. */
    private static final String CLAIM = """
            INSERT INTO selection_request (id, selection_id, expires_at) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING
            """;

    private static final String ANSWER = "SELECT selection_id FROM selection_request WHERE id = $1";

    private final TokenVerifier tokens;

    SelectionRoutes(TokenVerifier tokens) {
        this.tokens = tokens;
    }

    SelectionRoute of(String model, SelectionTarget target) {
        if (target != null && target.requestToken() != null) {
            return ofRequest(model, target.requestToken());
        }
        if (target == null || target.registerId() == null) {
            throw Refusal.invalid("registerId", "is needed, or a requestToken");
        }
        return SelectionRoute.free(target.registerId());
    }

    private SelectionRoute ofRequest(String model, String token) {
        var request = tokens.verify(token, REQUEST);
        if (!model.equals(request.<String>claim("model").orElse(null))) {
            throw Refusal.invalid("requestToken", "asks for another kind of record");
        }
        return new SelectionRoute(
                Long.parseLong(request.getClaim(Claims.REGISTER).toString()),
                request.getTokenID(),
                request.<String>claim("orderUuid").orElse(null),
                Instant.ofEpochSecond(request.getExpirationTime()));
    }

    /** Refused with 409 where the request was answered before. */
    Uni<Void> claim(SqlConnection connection, SelectionRoute route, String selectionId) {
        if (route.requestId() == null) {
            return Uni.createFrom().voidItem();
        }
        var until = route.requestUntil().atOffset(ZoneOffset.UTC);
        return connection
                .preparedQuery(CLAIM)
                .execute(Tuple.of(route.requestId(), selectionId, until))
                .chain(claimed -> claimed.rowCount() == 1
                        ? Uni.createFrom().voidItem()
                        : answeredBefore(connection, route.requestId()));
    }

    private static Uni<Void> answeredBefore(SqlConnection connection, String requestId) {
        return connection
                .preparedQuery(ANSWER)
                .execute(Tuple.of(requestId))
                .map(rows -> rows.iterator().next().getString(0))
                .chain(selection -> Uni.createFrom()
                        .failure(Refusal.conflict(
                                        "request-answered",
                                        "The till's request was answered already. Let it ask again.")
                                .with("selectionId", selection)));
    }
}
