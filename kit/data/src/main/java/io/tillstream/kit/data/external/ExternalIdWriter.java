package io.tillstream.kit.data.external;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.model.Model;
import io.tillstream.kit.data.model.ModelReader;
import io.tillstream.kit.data.model.ModelWriter;
import io.tillstream.kit.data.model.SearchRequest;
import io.tillstream.kit.data.model.Viewer;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.problem.Refusal;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Set;

/** Names a record from outside, and takes the name away. One name means one record of its model in a company. */
@ApplicationScoped
public class ExternalIdWriter implements ModelWriter {

    /** The same name for the same record again is no error: a connector that sends twice gets the same answer. */
    private static final String INSERT = """
            WITH named AS (
                INSERT INTO external_id (company_id, model, external_id, record_id) VALUES ($1, $2, $3, $4)
                ON CONFLICT (company_id, model, external_id) DO NOTHING RETURNING id)
            SELECT id FROM named
            UNION ALL
            SELECT id FROM external_id WHERE company_id = $1 AND model = $2 AND external_id = $3 AND record_id = $4""";

    private static final String DELETE = "DELETE FROM external_id WHERE id = ANY ($1) AND company_id = $2";

    private final Pool pool;
    private final Instance<Model> models;
    private final ModelReader reader;
    private final Caller caller;
    private final SecurityIdentity identity;

    ExternalIdWriter(
            Pool pool, @Any Instance<Model> models, ModelReader reader, Caller caller, SecurityIdentity identity) {
        this.pool = pool;
        this.models = models;
        this.reader = reader;
        this.caller = caller;
        this.identity = identity;
    }

    @Override
    public String model() {
        return ExternalIds.MODEL;
    }

    /** An import finds records by these names, so who may import may name. */
    @Override
    public Set<String> writers() {
        return Set.of(Roles.MANAGER, Roles.ADMIN);
    }

    @Override
    public Uni<Long> create(JsonNode values) {
        return createAll(List.of(values)).map(ids -> ids.get(0));
    }

    @Override
    public Uni<List<Long>> createAll(List<JsonNode> records) {
        var named = records.stream().map(ExternalId::of).toList();
        return Multi.createFrom()
                .iterable(named)
                .onItem()
                .transformToUniAndConcatenate(this::require)
                .collect()
                .last()
                .chain(() -> pool.withTransaction(connection -> insertAll(connection, named)));
    }

    private Uni<List<Long>> insertAll(SqlConnection connection, List<ExternalId> named) {
        return Multi.createFrom()
                .iterable(named)
                .onItem()
                .transformToUniAndConcatenate(one -> insert(connection, one))
                .collect()
                .asList();
    }

    /** The record must be there, for this caller. */
    private Uni<Void> require(ExternalId named) {
        var model = models.stream()
                .filter(one -> one.name().equals(named.model()) && !one.name().equals(ExternalIds.MODEL))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("model", "has no records here that other systems could name"));
        var domain = JsonNodeFactory.instance.arrayNode();
        domain.addArray().add("id").add("=").add(named.recordId());
        var request = new SearchRequest(domain, null, 1, null, null, false, false, null);
        return reader.count(model, request, Viewer.of(caller, identity.getRoles()))
                .invoke(count -> requireOne(count.toString(), named))
                .replaceWithVoid();
    }

    private static void requireOne(String count, ExternalId named) {
        if (count.equals("0")) {
            throw Refusal.notFound(named.model(), named.recordId());
        }
    }

    private Uni<Long> insert(SqlConnection connection, ExternalId named) {
        return connection
                .preparedQuery(INSERT)
                .execute(Tuple.of(caller.companyId(), named.model(), named.complete(), named.recordId()))
                .map(rows -> {
                    if (rows.size() == 0) {
                        throw Refusal.conflict(
                                "external-id-taken", named.complete() + " names another record of " + named.model());
                    }
                    return rows.iterator().next().getLong(0);
                });
    }

    /** The name goes, the record stays. */
    @Override
    public Uni<Void> unlink(List<Long> ids) {
        return pool.preparedQuery(DELETE)
                .execute(Tuple.of(ids.toArray(Long[]::new), caller.companyId()))
                .replaceWithVoid();
    }
}
