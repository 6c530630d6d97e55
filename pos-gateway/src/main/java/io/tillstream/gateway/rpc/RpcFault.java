package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.AuthenticationFailedException;
import io.tillstream.kit.problem.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** What goes wrong, in the words of Odoo's clients; {@code data.type} is the refusal's own name. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RpcFault(int code, String message, Map<String, Object> data) {

    private static final Logger LOG = Logger.getLogger("tillstream.rpc");
    private static final int GENERAL = 200;
    private static final int SESSION_EXPIRED = 100;

    /** A wrong password is no expired session. */
    private static final Set<String> WRONG_LOGIN = Set.of("wrong-credentials", "api-key-refused");

    private static final String ACCESS_ERROR = "odoo.exceptions.AccessError";
    private static final String MISSING_ERROR = "odoo.exceptions.MissingError";
    private static final String USER_ERROR = "odoo.exceptions.UserError";
    private static final String VALIDATION_ERROR = "odoo.exceptions.ValidationError";

    /** Refusals are an answer and logged at INFO, our own faults once at ERROR. */
    public static RpcFault of(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            LOG.infof("%d %s: %s", refusal.status(), refusal.type(), refusal.getMessage());
            return of(refusal);
        }
        if (failure instanceof AuthenticationFailedException) {
            return sessionExpired();
        }
        LOG.error("A call failed", failure);
        return general(
                "builtins.Exception", "fault", "Something broke on our side. It is in our log; try again.", Map.of());
    }

    private static RpcFault of(Refusal refusal) {
        var detail = detail(refusal);
        return switch (refusal.status()) {
            case 401 -> WRONG_LOGIN.contains(refusal.type()) ? accessDenied() : sessionExpired();
            case 403 -> general(ACCESS_ERROR, refusal, detail);
            case 404 -> general(refusal.type().startsWith("unknown-") ? USER_ERROR : MISSING_ERROR, refusal, detail);
            case 400, 412, 422 -> general(VALIDATION_ERROR, refusal, detail);
            default -> general(USER_ERROR, refusal, detail);
        };
    }

    static RpcFault sessionExpired() {
        var data = data("odoo.http.SessionExpiredException", "no-identity", "Session expired");
        return new RpcFault(SESSION_EXPIRED, "Odoo Session Expired", data);
    }

    /** A wrong login or password. */
    static RpcFault accessDenied() {
        return general("odoo.exceptions.AccessDenied", "access-denied", "Access Denied", Map.of());
    }

    /** The exception's name. */
    String name() {
        return data.get("name").toString();
    }

    /** What a person reads. */
    String text() {
        return data.get("message").toString();
    }

    /** Where there is no envelope and no refusal that has a status of its own. */
    int httpStatus() {
        return code == SESSION_EXPIRED ? 401 : 500;
    }

    /** The sort of thing that went wrong, without its module: {@code UserError}. */
    String kind() {
        return name().substring(name().lastIndexOf('.') + 1);
    }

    /** What a person reads; the fields in error are named, since clients show nothing else. */
    static String detail(Refusal refusal) {
        var detail =
                refusal.getMessage() == null || refusal.getMessage().isBlank() ? refusal.type() : refusal.getMessage();
        var missing = refusal.errors().stream()
                .map(error -> error.field() + " " + error.message())
                .filter(error -> !detail.contains(error.substring(error.indexOf(' ') + 1)))
                .collect(Collectors.joining("; "));
        return missing.isEmpty() ? detail : detail + " " + missing;
    }

    private static RpcFault general(String name, Refusal refusal, String detail) {
        return general(name, refusal.type(), detail, refusal.extensions());
    }

    private static RpcFault general(String name, String type, String detail, Map<String, Object> more) {
        var data = data(name, type, detail);
        more.forEach(data::putIfAbsent);
        return new RpcFault(GENERAL, "Odoo Server Error", data);
    }

    private static Map<String, Object> data(String name, String type, String detail) {
        var data = new LinkedHashMap<String, Object>();
        data.put("name", name);
        data.put("message", detail);
        data.put("arguments", List.of(detail));
        data.put("context", Map.of());
        data.put("debug", "");
        data.put("type", type);
        return data;
    }
}
