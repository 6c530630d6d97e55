package io.tillstream.kit.data.problem;

import io.tillstream.kit.problem.ProblemMappers;
import io.tillstream.kit.problem.Refusal;
import io.vertx.pgclient.PgException;
import jakarta.ws.rs.core.Response;
import org.hibernate.exception.DataException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The safety net behind the services' own checks: values that no column can hold (SQLSTATE class 22). */
public class DatabaseProblems {

    private static final String DATA_EXCEPTION = "22";

    private final ProblemMappers problems = new ProblemMappers();

    @ServerExceptionMapper
    public Response refused(PgException failure) {
        var state = String.valueOf(failure.getSqlState());
        return state.startsWith(DATA_EXCEPTION) ? unfit() : problems.fault(failure);
    }

    /** The same through Hibernate. */
    @ServerExceptionMapper
    public Response refused(DataException failure) {
        return unfit();
    }

    private Response unfit() {
        return problems.refused(Refusal.badRequest(
                "unfit-value",
                "A value in this call is none that can be stored, e.g. too large or with a NUL character."));
    }
}
