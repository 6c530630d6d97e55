package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import io.tillstream.gateway.Json;
import io.tillstream.kit.problem.Refusal;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The version of Odoo that we say we are: clients choose the shape of their calls by it. */
@ApplicationScoped
class OdooVersion {

    private final String version;

    /** @param version {@code tillstream.rpc.server-version}: 16.0 to 19.0; change it when your clients ask for another */
    OdooVersion(@ConfigProperty(name = "tillstream.rpc.server-version", defaultValue = "17.0") String version) {
        this.version = version;
        major(version);
    }

    String text() {
        return version;
    }

    List<Object> info() {
        return List.of(major(version), 0, 0, "final", 0, "");
    }

    /** The version that one call wants to be answered in: its context may name another one than ours. */
    int major(Arguments arguments) {
        var wanted = arguments.named().path("context").path("server_version");
        return wanted.isTextual() || wanted.isNumber() ? major(wanted.asText()) : major(version);
    }

    Buffer json() {
        return Json.bytes(described());
    }

    JsonNode tree() {
        return Json.mapper().valueToTree(described());
    }

    private Map<String, Object> described() {
        var described = new LinkedHashMap<String, Object>();
        described.put("server_version", version);
        described.put("server_version_info", info());
        described.put("server_serie", version);
        described.put("protocol_version", 1);
        return described;
    }

    private static int major(String version) {
        try {
            return Integer.parseInt(version.replaceFirst("^saas~", "").split("\\.", 2)[0]);
        } catch (NumberFormatException malformed) {
            throw Refusal.invalid("server_version", "is written as 17.0 or saas~17.2");
        }
    }
}
