package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.Json;
import io.tillstream.gateway.identity.User;
import io.tillstream.kit.problem.Refusal;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Odoo's services {@code common}, {@code object} and {@code db}, which JSON-RPC and XML-RPC share: every call brings its
 * arguments by position, and who makes it among them.
 */
@ApplicationScoped
class RpcServices {

    private static final Buffer FALSE = Buffer.buffer("false");
    private static final Buffer DATABASES = Buffer.buffer("[\"" + SessionInfo.DATABASE + "\"]");
    private static final Buffer TRUE = Buffer.buffer("true");
    private static final int WRONG_LOGIN = 401;
    private static final int LONGEST_SHOWN = 80;
    /** Where the arguments of the method itself begin. */
    private static final int OWN_ARGUMENTS = 5;

    private static final int MODEL = 3;

    private final ModelCalls calls;
    private final RpcLogins logins;
    private final OdooVersion version;

    RpcServices(ModelCalls calls, RpcLogins logins, OdooVersion version) {
        this.calls = calls;
        this.logins = logins;
        this.version = version;
    }

    /** The result as JSON; null is None. */
    Uni<Buffer> call(String service, String method, JsonNode params) {
        var arguments = new Arguments(params, MissingNode.getInstance());
        return switch (service + "." + method) {
            case "common.version" -> Uni.createFrom().item(version.json());
            case "common.about" -> Uni.createFrom().item(about(arguments));
            case "common.login", "common.authenticate" -> uid(arguments);
            case "object.execute" -> execute(arguments, rest(params), MissingNode.getInstance());
            case "object.execute_kw" -> execute(arguments, arguments.get(OWN_ARGUMENTS, "args"), named(arguments));
            case "db.list" -> Uni.createFrom().item(DATABASES);
            case "db.db_exist" -> Uni.createFrom().item(TRUE);
            case "db.server_version" -> Uni.createFrom().item(Json.bytes(version.text()));
            default ->
                throw new Refusal(404, "unknown-method", "There is no method " + shown(service + "." + method) + ".");
        };
    }

    private static String shown(String name) {
        return name.length() > LONGEST_SHOWN ? name.substring(0, LONGEST_SHOWN) + "…" : name;
    }

    /** Fields that a called method answers with digits behind a point; whoever writes types must know. */
    Uni<Set<String>> decimals(String service, String method, JsonNode params) {
        var model = params.path(MODEL);
        return service.equals("object") && method.startsWith("execute") && model.isTextual()
                ? calls.decimals(model.asText())
                : Uni.createFrom().item(Set.of());
    }

    private Buffer about(Arguments arguments) {
        var about = "Tillstream, a point of sale for chains, at the doors of Odoo " + version.text() + ".";
        var extended = arguments.get(0, "extended").asBoolean();
        return extended ? Json.bytes(new String[] {about, version.text()}) : Json.bytes(about);
    }

    /** False where nobody has this login and password, as Odoo answers. */
    private Uni<Buffer> uid(Arguments arguments) {
        var login = requireText(arguments, 1, "login");
        var password = requireText(arguments, 2, "password");
        return logins.login(login, password)
                .map(User::id)
                .map(Json::bytes)
                .onFailure(RpcServices::isWrongLogin)
                .recoverWithItem(FALSE);
    }

    private Uni<Buffer> execute(Arguments call, JsonNode args, JsonNode kwargs) {
        var model = requireText(call, MODEL, "model");
        var method = requireText(call, 4, "method");
        var password = requireText(call, 2, "password");
        var arguments = Arguments.of(args, kwargs);
        return logins.caller(uid(call.get(1, "uid")), password)
                .chain(caller -> calls.call(model, method, arguments, caller));
    }

    /** Who failed to log in goes on with false as their id. */
    private static long uid(JsonNode uid) {
        if (!uid.isIntegralNumber() || !uid.canConvertToLong()) {
            throw new Refusal(401, "wrong-credentials", "Log in first: a user's id is a number.");
        }
        return uid.asLong();
    }

    private static JsonNode named(Arguments arguments) {
        return arguments.get(OWN_ARGUMENTS + 1, "kwargs");
    }

    private static JsonNode rest(JsonNode params) {
        var rest = Json.mapper().createArrayNode();
        for (int i = OWN_ARGUMENTS; i < params.size(); i++) {
            rest.add(params.get(i));
        }
        return rest;
    }

    private static String requireText(Arguments arguments, int position, String name) {
        var text = arguments.require(position, name);
        if (!text.isTextual()) {
            throw Refusal.invalid(name, "must be a text");
        }
        return text.asText();
    }

    private static boolean isWrongLogin(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.status() == WRONG_LOGIN;
    }
}
