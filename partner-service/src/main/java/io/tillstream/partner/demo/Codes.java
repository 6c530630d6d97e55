package io.tillstream.partner.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The ids of config-service's records by the codes that the files use. */
@ApplicationScoped
class Codes {

    private static final Map<String, Object> ALL = Map.of("names", false, "limit", 10_000);

    /** Ids by code, for each model the customers refer to. */
    record Book(Map<String, Long> companies, Map<String, Long> pricelists, Map<String, Long> fiscalPositions) {}

    private final ConfigModels config;

    Codes(@RestClient ConfigModels config) {
        this.config = config;
    }

    Uni<Book> read() {
        return Uni.combine()
                .all()
                .unis(ids("res.company"), ids("product.pricelist"), ids("account.fiscal.position"))
                .with(Book::new);
    }

    private Uni<Map<String, Long>> ids(String model) {
        return config.all(model, ALL).map(Codes::byCode);
    }

    private static Map<String, Long> byCode(List<JsonNode> records) {
        return records.stream()
                .collect(Collectors.toMap(
                        record -> record.path("code").asText(),
                        record -> record.path("id").asLong(),
                        (first, again) -> first));
    }

    /** Null stays null; a code that is not there (yet) fails, and the load is tried again. */
    static Long id(Map<String, Long> codes, String code) {
        if (code == null) {
            return null;
        }
        var id = codes.get(code);
        if (id == null) {
            throw new IllegalStateException("config-service does not know " + code + " (yet)");
        }
        return id;
    }
}
