package io.tillstream.order.usecase;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.copy.Copies;
import io.tillstream.kit.problem.Refusal;
import io.tillstream.order.ingest.Facts;
import io.tillstream.order.ingest.Models;
import io.tillstream.order.ingest.Sender;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A till and the server compare what they have: nothing is lost unnoticed. */
@ApplicationScoped
public class ReconcileOrders {

    /** What is or was in quarantine is here as well: it differs from nothing, and to send it again changes nothing. */
    private static final String HASHES = """
            SELECT uid, content_hash, true AS booked FROM order_key
            WHERE company_id = $1 AND uid = ANY ($2) AND order_id <> 0
            UNION ALL
            SELECT uid, NULL, false FROM quarantine
            WHERE company_id = $1 AND uid = ANY ($2) AND reason <> 'conflict'
            """;

    /** Uuids that never arrived, and those that arrived with another content. */
    public record Difference(List<String> missing, List<String> different) {}

    private record Asked(String uuid, String hash) {}

    private record Here(String hash, boolean booked) {

        boolean differsFrom(Asked asked) {
            return hash != null && !hash.equals(asked.hash());
        }
    }

    private final Pool pool;
    private final Copies copies;

    ReconcileOrders(Pool pool, Copies copies) {
        this.pool = pool;
        this.copies = copies;
    }

    public Uni<Difference> compare(long registerId, List<JsonNode> orders, Sender sender) {
        var asked = orders.stream().map(ReconcileOrders::asked).toList();
        return copies.require(Models.REGISTER, registerId)
                .map(register -> {
                    var company = Facts.id(register, "company_id");
                    if (!sender.mayHandIn(company, Facts.id(register, "store_id"), registerId)) {
                        throw Refusal.notFound("register", registerId);
                    }
                    return company;
                })
                .chain(company -> here(company, asked))
                .map(here -> difference(asked, here));
    }

    private static Asked asked(JsonNode order) {
        if (!order.path("uuid").isTextual() || !order.path("hash").isTextual()) {
            throw Refusal.invalid("orders", "each needs a uuid and a hash");
        }
        return new Asked(order.get("uuid").textValue(), order.get("hash").textValue());
    }

    private Uni<Map<String, Here>> here(long company, List<Asked> asked) {
        return pool.preparedQuery(HASHES)
                .execute(Tuple.of(company, asked.stream().map(Asked::uuid).toArray(String[]::new)))
                .map(rows -> {
                    var here = new HashMap<String, Here>();
                    rows.forEach(row -> here.merge(
                            row.getString(0),
                            new Here(row.getString(1), row.getBoolean(2)),
                            (one, other) -> one.booked() ? one : other));
                    return here;
                });
    }

    private static Difference difference(List<Asked> asked, Map<String, Here> here) {
        var missing = new ArrayList<String>();
        var different = new ArrayList<String>();
        for (var order : asked) {
            var found = here.get(order.uuid());
            if (found == null) {
                missing.add(order.uuid());
            } else if (found.differsFrom(order)) {
                different.add(order.uuid());
            }
        }
        return new Difference(missing, different);
    }
}
