package io.tillstream.kit.page;

import io.tillstream.kit.problem.Refusal;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** {@code ?limit=} (default 50, at most 500) and {@code ?after=} of every list; use as a {@code @BeanParam}. */
public class PageRequest {

    private static final int MOST = 500;

    @Parameter(
            description = "How many at most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
    @QueryParam("limit")
    @DefaultValue("50")
    String limit = "50";

    @Parameter(description = "`next` of the page before; without it the first page")
    @QueryParam("after")
    String after;

    /** How many rows the page holds. */
    public int limit() {
        try {
            var rows = Integer.parseInt(limit);
            if (rows >= 1 && rows <= MOST) {
                return rows;
            }
        } catch (NumberFormatException none) {
            // Read here and not by the framework, for which such an address would not exist.
        }
        throw Refusal.invalid("limit", "must be a number between 1 and " + MOST);
    }

    /** How many rows to read: one more, to know whether there is a next page. */
    public int fetch() {
        return limit() + 1;
    }

    /** The numeric key after which the page begins, or {@code first} for the first page. */
    public long afterId(long first) {
        if (after == null || after.isEmpty()) {
            return first;
        }
        try {
            return Long.parseLong(Cursor.decode(after));
        } catch (NumberFormatException malformed) {
            throw Cursor.unknown();
        }
    }
}
