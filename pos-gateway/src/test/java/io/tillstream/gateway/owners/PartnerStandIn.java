package io.tillstream.gateway.owners;

import java.util.List;
import java.util.Map;

/** partner-service: three customers, of whom tills load two. */
public final class PartnerStandIn extends OwnerStandIn {

    private int breaks;

    PartnerStandIn() {
        put("res.partner", 1, Map.of("name", "Ana Bar"));
        put("res.partner", 2, Map.of("name", "Bo Çelik"));
        put("res.partner", 3, Map.of("name", "Cy Doe"));
        limit("res.partner", 2);
        put("ir.model.data", 2, Map.of("name", "ana", "model", "res.partner", "res_id", 1));
        put("ir.model.data", 4, Map.of("name", "bo", "model", "res.partner", "res_id", 2));
        on("GET", "/api/partners", asked -> breaks-- > 0 ? Reply.NONE : Reply.json(200, Map.of("items", List.of())));
    }

    /** The next connections end without an answer. */
    public void breakConnections(int times) {
        breaks = times;
    }
}
