package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tillstream.gateway.Json;
import io.vertx.core.buffer.Buffer;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** What tills since 18 find in the session's own record, with an underscore before it. */
final class SessionExtras {

    private static final DateTimeFormatter ODOO = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private SessionExtras() {}

    static Buffer with(Buffer sessions, OdooVersion version, String baseUrl) {
        var records = Json.tree(sessions.getBytes());
        records.forEach(record -> extend((ObjectNode) record, version).put("_base_url", baseUrl));
        return Json.bytes(records);
    }

    private static ObjectNode extend(ObjectNode session, OdooVersion version) {
        session.set("_server_version", version.tree());
        session.put("_data_server_date", LocalDateTime.now(ZoneOffset.UTC).format(ODOO));
        session.put("_has_cash_move_perm", true);
        session.put("_has_available_products", true);
        session.putArray("_pos_special_products_ids");
        session.putArray("_partner_commercial_fields");
        return session;
    }
}
