package io.tillstream.kit.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tillstream.kit.problem.Refusal;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Tells a failure that passes by itself (a server is away, a deadlock) from one that will come again. */
public final class TransientFailure {

    private static final int UNAVAILABLE = 503;
    /** SQLSTATE classes: connection, transaction rollback, resources, operator intervention, system. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57", "58");

    private TransientFailure() {}

    public static boolean is(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            // An IOException by birth, but malformed JSON does not become well-formed by waiting.
            if (cause instanceof JsonProcessingException) {
                return false;
            }
            if (isItself(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isItself(Throwable failure) {
        if (failure instanceof PgException refused) {
            return isPassing(refused.getSqlState());
        }
        // What Hibernate makes of it.
        if (failure instanceof SQLException refused) {
            return isPassing(refused.getSQLState());
        }
        if (failure instanceof Refusal refusal) {
            return refusal.status() == UNAVAILABLE;
        }
        return failure instanceof IOException
                || failure instanceof TimeoutException
                || failure instanceof io.vertx.core.VertxException
                || failure instanceof io.smallrye.mutiny.TimeoutException;
    }

    private static boolean isPassing(String state) {
        return state != null && state.length() > 1 && PASSING.contains(state.substring(0, 2));
    }
}
