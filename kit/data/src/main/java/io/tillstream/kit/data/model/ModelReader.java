package io.tillstream.kit.data.model;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Reads records as JSON text straight from rows. */
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
    public Uni<String> search(Model model, SearchRequest request, Viewer viewer) {
        return array(pool, queries.search(model, request, viewer));
    }

    public Uni<String> ids(Model model, SearchRequest request, Viewer viewer) {
        return array(pool, queries.ids(model, request, viewer));
    }

    public Uni<String> count(Model model, SearchRequest request, Viewer viewer) {
        return texts(pool, queries.count(model, request, viewer)).map(rows -> rows.get(0));
    }

    public Uni<String> read(Model model, Collection<Long> ids, SearchRequest request, Viewer viewer) {
        return array(pool, queries.read(model, ids, request, viewer));
    }

    public Uni<String> names(Model model, SearchRequest request, String name, Viewer viewer) {
        return array(pool, queries.names(model, request, name, viewer));
    }

    /** The whole record as its owner publishes it: every field, bare ids; one JSON object each. */
    public Uni<List<String>> records(SqlClient client, Model model, Collection<Long> ids) {
        return texts(client, queries.read(model, ids, BARE, Viewer.SYSTEM));
    }

    /** One record as JSON text in the fields of its description (bare ids), or null. */
    public Uni<String> record(Model model, long id) {
        return records(pool, model, List.of(id)).map(rows -> rows.isEmpty() ? null : rows.get(0));
    }

    /** The same in the fields that a cashier may read, of whichever company. */
    public Uni<String> recordForTill(Model model, long id) {
        return texts(pool, queries.read(model, List.of(id), BARE, Viewer.TILL))
                .map(rows -> rows.isEmpty() ? null : rows.get(0));
    }

    /** Those records of another model of this owner that point to one record, as a cashier may see them; a JSON array. */
    public Uni<String> pointingForTill(Model model, String field, long id) {
        var domain = JsonNodeFactory.instance.arrayNode();
        domain.addArray().add(field).add("=").add(id);
        return search(model, BARE.withDomain(domain), Viewer.TILL);
    }

    static Uni<String> array(SqlClient client, SqlText sql) {
        return texts(client, sql).map(rows -> "[" + String.join(",", rows) + "]");
    }

    static Uni<List<String>> texts(SqlClient client, SqlText sql) {
        return client.preparedQuery(sql.toString()).execute(sql.values()).map(rows -> {
            var texts = new ArrayList<String>(rows.size());
            rows.forEach(row -> texts.add(row.getString(0)));
            return texts;
        });
    }
}
