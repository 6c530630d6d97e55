package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tillstream.gateway.Json;
import io.tillstream.gateway.identity.User;
import io.vertx.core.buffer.Buffer;
import java.util.List;

/**
 * Who is logged in, as Odoo's clients read it. {@code db} is echoed: there is one.
 *
 * @param role {@code cashier}, {@code manager}, {@code admin} or {@code integrator}; Odoo does not say this
 */
record SessionInfo(
        long uid,
        String username,
        String name,
        String db,
        @JsonProperty("partner_id") Object partnerId,
        @JsonProperty("company_id") long companyId,
        @JsonProperty("user_context") UserContext userContext,
        @JsonProperty("is_admin") boolean admin,
        String role,
        @JsonProperty("server_version") String serverVersion,
        @JsonProperty("server_version_info") List<Object> serverVersionInfo) {

    static final String DATABASE = "tillstream";

    record UserContext(String lang, String tz, long uid) {

        static UserContext of(User user) {
            return new UserContext(user.lang(), user.tz(), user.id());
        }
    }

    static SessionInfo of(User user, RpcCall call, OdooVersion version) {
        var db = call.param("db");
        return new SessionInfo(
                user.id(),
                user.login(),
                user.name(),
                db.isTextual() ? db.asText() : DATABASE,
                user.partnerId() == null ? Boolean.FALSE : user.partnerId(),
                user.companyId(),
                UserContext.of(user),
                user.role().equals("admin"),
                user.role(),
                version.text(),
                version.info());
    }

    Buffer json() {
        return Json.bytes(this);
    }
}
