package io.tillstream.kit.data.problem;

import io.tillstream.kit.problem.ProblemMappers;
import io.tillstream.kit.problem.Refusal;
import io.vertx.pgclient.PgException;
import jakarta.ws.rs.core.Response;
import org.hibernate.HibernateException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The safety net behind the services' own checks: values that no column can hold (SQLSTATE class 22). */
public class DatabaseProblems {

    private static final String DATA_EXCEPTION = "22";

    private final ProblemMappers problems = new ProblemMappers();

    @ServerExceptionMapper
    public Response refused(PgException failure) {
        return answer(failure, failure);
    }

    @ServerExceptionMapper
    public Response refused(HibernateException failure) {
        return answer(failure, failure.getCause());
    }

    private Response answer(Throwable failure, Throwable cause) {
        return cause instanceof PgException refusal
                        && refusal.getSqlState() != null
                        && refusal.getSqlState().startsWith(DATA_EXCEPTION)
                ? problems.refused(Refusal.badRequest(
                        "unfit-value", "A value in this call is none that can be stored: " + refusal.getErrorMessage()))
                : problems.fault(failure);
    }
}
