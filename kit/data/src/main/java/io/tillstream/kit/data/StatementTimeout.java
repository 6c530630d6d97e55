package io.tillstream.kit.data;

import io.tillstream.kit.problem.Refusal;
import io.vertx.pgclient.PgException;

/** A statement that PostgreSQL gave up because it ran longer than any may. */
public final class StatementTimeout {

    private static final String CANCELLED = "57014";

    private StatementTimeout() {}

    public static boolean is(Throwable failure) {
        return failure instanceof PgException refused && CANCELLED.equals(refused.getSqlState());
    }

    /** No 503: who asks the same again would wait as long again. */
    public static Refusal refusal(Throwable failure) {
        return new Refusal(
                422,
                "takes-too-long",
                "To find this takes longer than a call may. Narrow the domain, or use fewer terms through other records.");
    }
}
