package io.tillstream.partner.demo;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.model.RecordEvents;
import io.tillstream.partner.customer.PartnerModel;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the customers of the files into an empty database: one transaction, one insert, their events with them. */
@ApplicationScoped
class DemoPartners {

    /** Two replicas that start at once take turns; the second finds the table filled. */
    private static final String TAKE_TURNS = "SELECT pg_advisory_xact_lock(842640)";

    private static final String INSERT = """
            INSERT INTO partner (company_id, ref, name, email, phone, street, city, zip, country_code, vat, barcode, is_company,
                                 pricelist_id, fiscal_position_id)
            SELECT company_id, ref, name, email, phone, street, city, zip, country_code, vat, barcode, is_company,
                   pricelist_id, fiscal_position_id
            FROM json_to_recordset(cast(cast($1 AS text) AS json)) AS r (company_id bigint, ref text, name text, email text, phone text,
                 street text, city text, zip text, country_code text, vat text, barcode text, is_company boolean,
                 pricelist_id bigint, fiscal_position_id bigint)
            WHERE NOT EXISTS (SELECT 1 FROM partner)
            RETURNING id
            """;

    private static final List<String> TEXTS =
            List.of("ref", "name", "email", "phone", "street", "city", "zip", "country_code", "vat", "barcode");

    private final Pool pool;
    private final RecordEvents events;

    DemoPartners(Pool pool, RecordEvents events) {
        this.pool = pool;
        this.events = events;
    }

    Uni<Boolean> isEmpty() {
        return pool.query("SELECT NOT EXISTS (SELECT 1 FROM partner)")
                .execute()
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    /** How many were written; 0 where somebody else was there first. */
    Uni<Integer> write(List<Map<String, String>> partners, Codes.Book codes) {
        var rows = new JsonArray();
        partners.forEach(partner -> rows.add(row(partner, codes)));
        return pool.withTransaction(connection -> connection
                .query(TAKE_TURNS)
                .execute()
                .chain(() -> insert(connection, rows))
                .call(ids -> ids.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : events.changed(connection, PartnerModel.NAME, ids))
                .map(List::size));
    }

    private static Uni<List<Long>> insert(SqlConnection connection, JsonArray rows) {
        return connection.preparedQuery(INSERT).execute(Tuple.of(rows.encode())).map(inserted -> {
            var ids = new ArrayList<Long>(inserted.size());
            inserted.forEach(row -> ids.add(row.getLong(0)));
            return ids;
        });
    }

    private static JsonObject row(Map<String, String> partner, Codes.Book codes) {
        var row = new JsonObject()
                .put("company_id", Codes.id(codes.companies(), partner.get("company")))
                .put("is_company", Boolean.parseBoolean(partner.get("is_company")))
                .put("pricelist_id", Codes.id(codes.pricelists(), partner.get("pricelist")))
                .put("fiscal_position_id", Codes.id(codes.fiscalPositions(), partner.get("fiscal_position")));
        TEXTS.forEach(field -> row.put(field, partner.get(field)));
        return row;
    }
}
