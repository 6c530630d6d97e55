package io.tillstream.config.edit;

import io.tillstream.kit.problem.Problem;
import io.tillstream.kit.problem.Refusal;
import io.tillstream.kit.problem.Refusal.FieldError;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * What the database refuses is bad input, said by name: a reference to nothing, a code that is taken. The database is
 * the one place that can say it without a race. All it leaves us is the constraint's name, which names the column.
 */
public class DatabaseRefusals {

    private static final Logger LOG = Logger.getLogger("tillstream.problem");
    private static final String NOT_NULL = "23502";
    private static final String FOREIGN_KEY = "23503";
    private static final String UNIQUE = "23505";

    private static final Pattern OF_TABLE = Pattern.compile("(?:table|relation) \"(\\w+)\"");
    private static final Pattern COLUMN = Pattern.compile("column \"(\\w+)\"");
    private static final Pattern CONSTRAINT = Pattern.compile("constraint \"(\\w+)\"");
    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z])");

    @ServerExceptionMapper
    public Response refused(ConstraintViolationException violation) {
        var refusal = refusal(violation.getSQLState(), violation.getMessage());
        LOG.infof("%d %s: %s", refusal.status(), refusal.type(), refusal.getMessage());
        return Problem.of(refusal).asResponse();
    }

    static Refusal refusal(String state, String message) {
        return switch (state) {
            case FOREIGN_KEY ->
                named(422, "unknown-reference", ownColumn(message), "names something that is not there");
            case UNIQUE -> named(409, "taken", lastColumn(message), "is taken");
            case NOT_NULL -> named(422, "invalid", group(COLUMN, message), "is needed");
            default -> named(422, "invalid", ownColumn(message), "does not go together with the rest");
        };
    }

    private static Refusal named(int status, String type, String column, String message) {
        var field = camelCase(column);
        return new Refusal(status, type, field + " " + message + ".")
                .withErrors(List.of(new FieldError(field, message)));
    }

    /** {@code product_uom_id_fkey} of table {@code product} is about {@code uom_id}. */
    private static String ownColumn(String message) {
        var constraint = group(CONSTRAINT, message).replaceFirst("_(fkey|check)\\d*$", "");
        var table = group(OF_TABLE, message) + "_";
        return constraint.startsWith(table) ? constraint.substring(table.length()) : constraint;
    }

    /** Of a key over several columns the last one is what a person gave; the others say whose it is. */
    private static String lastColumn(String message) {
        var constraint = group(CONSTRAINT, message).replaceFirst("_key\\d*$", "");
        return constraint.substring(constraint.lastIndexOf('_') + 1);
    }

    private static String group(Pattern pattern, String message) {
        var matcher = pattern.matcher(message);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String camelCase(String column) {
        return UNDERSCORE.matcher(column).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }
}
