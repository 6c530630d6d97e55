package io.tillstream.gateway.identity;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.upstream.Owner;
import io.tillstream.gateway.upstream.Owners;
import io.tillstream.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Registers as far as the gateway must know them: where one stands, and whether the caller may see it. */
@ApplicationScoped
public class Registers {

    private static final List<String> FIELDS = List.of("id", "name", "store_id", "company_id");

    private final Owners owners;

    Registers(Owners owners) {
        this.owners = owners;
    }

    /** Refused with 404 where there is none that this token's bearer may see. */
    public Uni<RegisterPlace> require(long id, String token) {
        var request = Map.of("ids", List.of(id), "fields", FIELDS, "names", false);
        return owners.post(Owner.CONFIG, "/internal/models/pos.config/read", token, request)
                .map(answer -> place(id, answer.orRefuse().json()));
    }

    private static RegisterPlace place(long id, JsonNode records) {
        if (records.isEmpty()) {
            throw Refusal.notFound("register", id);
        }
        var register = records.get(0);
        return new RegisterPlace(
                id,
                register.path("name").asText(),
                register.path("store_id").asLong(),
                register.path("company_id").asLong());
    }
}
