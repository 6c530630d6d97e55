package io.tillstream.kit.data.model;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.StatementTimeout;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads records as bytes of JSON straight from rows. */
@ApplicationScoped
public class ModelReader {

    private static final SearchRequest BARE = new SearchRequest(null, null, null, null, null, false, false, null);

    private final Pool pool;
    private final ModelQueries queries;

    ModelReader(Pool pool, ModelQueries queries) {
        this.pool = pool;
        this.queries = queries;
    }

    /** JSON array of objects. */
    public Uni<Buffer> search(Model model, SearchRequest request, Viewer viewer) {
        return array(queries.search(model, request, viewer));
    }

    public Uni<Buffer> ids(Model model, SearchRequest request, Viewer viewer) {
        return array(queries.ids(model, request, viewer));
    }

    public Uni<Buffer> names(Model model, SearchRequest request, String name, Viewer viewer) {
        return array(queries.names(model, request, name, viewer));
    }

    public Uni<Buffer> count(Model model, SearchRequest request, Viewer viewer) {
        return rows(queries.count(model, request, viewer))
                .map(rows -> json(rows.iterator().next()));
    }

    /** In the order of the ids asked for. */
    public Uni<Buffer> read(Model model, Collection<Long> ids, SearchRequest request, Viewer viewer) {
        return byId(queries.read(model, ids, request, viewer))
                .map(found -> joined(ids.stream()
                        .distinct()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .toList()));
    }

    /** One record as JSON text in the fields of its description (bare ids), or null. */
    public Uni<String> record(Model model, long id) {
        return one(model, id, Viewer.SYSTEM);
    }

    /** The same in the fields that a cashier may read, of whichever company. */
    public Uni<String> recordForTill(Model model, long id) {
        return one(model, id, Viewer.TILL);
    }

    /** Those records of another model of this owner that point to one record, as a cashier may see them; a JSON array. */
    public Uni<String> pointingForTill(Model model, String field, long id) {
        var domain = JsonNodeFactory.instance.arrayNode();
        domain.addArray().add(field).add("=").add(id);
        return search(model, BARE.withDomain(domain), Viewer.TILL).map(Buffer::toString);
    }

    private Uni<String> one(Model model, long id, Viewer viewer) {
        return byId(queries.read(model, List.of(id), BARE, viewer))
                .map(found -> found.isEmpty() ? null : found.get(id).toString());
    }

    private Uni<Buffer> array(SqlText sql) {
        return rows(sql).map(rows -> {
            var records = new ArrayList<Buffer>(rows.size());
            rows.forEach(row -> records.add(json(row)));
            return joined(records);
        });
    }

    /** Put in order here: the database would look for each id in the whole list. */
    private Uni<Map<Long, Buffer>> byId(SqlText sql) {
        return rows(sql).map(rows -> {
            var found = new HashMap<Long, Buffer>();
            rows.forEach(row -> found.put(row.getLong(1), json(row)));
            return found;
        });
    }

    private Uni<RowSet<Row>> rows(SqlText sql) {
        return pool.preparedQuery(sql.toString())
                .execute(sql.values())
                .onFailure(StatementTimeout::is)
                .transform(StatementTimeout::refusal);
    }

    private static Buffer json(Row row) {
        return row.getDelegate().getBuffer(0);
    }

    /** A JSON array, in one piece of the right size. */
    private static Buffer joined(List<Buffer> records) {
        var length = records.stream().mapToInt(record -> record.length() + 1).sum();
        var array = Buffer.buffer(length + 2).appendByte((byte) '[');
        for (int i = 0; i < records.size(); i++) {
            if (i > 0) {
                array.appendByte((byte) ',');
            }
            array.appendBuffer(records.get(i));
        }
        return array.appendByte((byte) ']');
    }
}
