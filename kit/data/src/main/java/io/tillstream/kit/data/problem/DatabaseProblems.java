package io.tillstream.kit.data.problem;

import io.tillstream.kit.data.StatementTimeout;
import io.tillstream.kit.data.TransientFailure;
import io.tillstream.kit.problem.ProblemMappers;
import io.tillstream.kit.problem.Refusal;
import io.vertx.pgclient.PgException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import org.hibernate.exception.DataException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * The safety net behind the services' own checks: values that no column can hold (SQLSTATE class 22), a record that
 * somebody else changed at the same moment, and a database that is away: a call that may be made again in a moment is no
 * fault of ours.
 */
public class DatabaseProblems {

    private static final Logger LOG = Logger.getLogger(DatabaseProblems.class);
    private static final String DATA_EXCEPTION = "22";

    private final ProblemMappers problems = new ProblemMappers();

    @ServerExceptionMapper
    public Response refused(PgException failure) {
        var state = String.valueOf(failure.getSqlState());
        return state.startsWith(DATA_EXCEPTION) ? unfit() : failed(failure);
    }

    /** Before the kit's own mapper of whatever is left, which knows nothing of databases. */
    @ServerExceptionMapper(priority = Priorities.USER - 1)
    public Response failed(Throwable failure) {
        return TransientFailure.is(failure) ? away(failure) : problems.fault(failure);
    }

    /** The same through Hibernate. */
    @ServerExceptionMapper
    public Response refused(DataException failure) {
        return unfit();
    }

    /** Two changed one record at the same moment: the second has not seen what the first did. */
    @ServerExceptionMapper
    public Response overtaken(OptimisticLockException failure) {
        return problems.refused(Refusal.conflict(
                "changed-meanwhile",
                "Somebody else changed this at the same moment. Read it again and repeat your change."));
    }

    private Response away(Throwable failure) {
        LOG.warnf("A call cannot be served now: %s", failure.getMessage());
        return problems.refused(Refusal.unavailable(
                StatementTimeout.is(failure)
                        ? "This takes longer than a call may. Ask for less at once, or try again later."
                        : "The data cannot be reached. Try again in a moment."));
    }

    private Response unfit() {
        return problems.refused(Refusal.badRequest(
                "unfit-value",
                "A value in this call is none that can be stored, e.g. too large or with a NUL character."));
    }
}
