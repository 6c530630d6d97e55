package io.tillstream.kit.data.model;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.identity.Roles;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Answers a copy that lacks a record: what it is now, and the version its last event had. */
@Path("/internal/records")
@RolesAllowed(Roles.SERVICE)
@Rights(reach = Reach.SERVICE)
@Tag(name = "Models")
public class RecordResource {

    public record Versioned(
            long id, long version, @JsonRawValue String record) {}

    private final Pool pool;
    private final Models models;

    RecordResource(Pool pool, Models models) {
        this.pool = pool;
        this.models = models;
    }

    @GET
    @Path("/{model}")
    @Operation(summary = "Records by id with their versions; unknown ones are absent")
    public Uni<List<Versioned>> read(@PathParam("model") String name, @QueryParam("id") List<Long> ids) {
        var model = models.require(name);
        var sql = "SELECT t.id, coalesce((SELECT s.last FROM outbox_sequence s WHERE s.topic = $2 AND s.key = cast(("
                + model.eventKey() + ") AS text)), 0), (SELECT cast(row_to_json(r) AS text) FROM (SELECT "
                + ModelQueries.columns(List.copyOf(model.fields()), false) + ") r) FROM " + model.table()
                + " t WHERE t.id = ANY ($1)";
        return pool.preparedQuery(sql)
                .execute(Tuple.of(ids.toArray(Long[]::new), model.topic().orElse("")))
                .map(rows -> {
                    List<Versioned> records = new ArrayList<>();
                    rows.forEach(row -> records.add(new Versioned(row.getLong(0), row.getLong(1), row.getString(2))));
                    return records;
                });
    }
}
