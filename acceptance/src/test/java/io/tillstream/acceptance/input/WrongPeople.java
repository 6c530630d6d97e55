package io.tillstream.acceptance.input;

import io.tillstream.acceptance.Operations.Operation;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Nobody, somebody whose token is worth nothing, and a till that may only hand in its orders. */
final class WrongPeople implements Mistakes {

    private static final Set<Integer> NO_IDENTITY = Set.of(401);
    private static final Set<Integer> NOT_ALLOWED = Set.of(403);
    private static final Set<String> OPEN_TO_ALL = Set.of(
            "/api/auth/token",
            "/api/auth/refresh",
            "/api/openapi",
            "/.well-known/jwks.json",
            "/",
            "/backoffice",
            "/web/version",
            "/web/webclient/version_info",
            "/json/version",
            // Who calls stands in the call.
            "/jsonrpc",
            "/xmlrpc/{service}",
            "/xmlrpc/2/{service}");

    private final Places places;
    private final Map<String, String> worthless = Map.of(
            "an expired token", Forger.withTheGatewaysKey().expired(),
            "a refresh token", Forger.withTheGatewaysKey().of("refresh"),
            "a token signed by nobody we know", Forger.withAKeyOfItsOwn().admin(),
            "a word as token", "x");
    private final String device = Forger.withTheGatewaysKey().device(1, 1);

    /** It hands in its orders, and among services may ask about its own register; in no case does it do anything here. */
    private static Set<Integer> notForTills(Operation operation) {
        return operation.path().startsWith("/internal/")
                ? Mistakes.plus(Mistakes.plus(NOT_ALLOWED, 404), 422)
                : NOT_ALLOWED;
    }

    WrongPeople(Places places) {
        this.places = places;
    }

    @Override
    public Stream<BadCall> of(Operation operation) {
        if (OPEN_TO_ALL.contains(operation.path()) || operation.path().startsWith("/web/session/")) {
            return Stream.empty();
        }
        var call = Call.of(operation, places.existing(operation), "")
                .with(new Schemas(operation).example(Schemas.ofBody(operation)).toString());
        var strangers = worthless.entrySet().stream()
                .map(token -> new BadCall(
                        token.getKey(), call.with("Authorization", "Bearer " + token.getValue()), NO_IDENTITY));
        var others = Stream.of(
                new BadCall("no identity", call.without("Authorization"), NO_IDENTITY),
                new BadCall("a password", call.with("Authorization", "Basic YWRtaW46YWRtaW4="), NO_IDENTITY));
        var till =
                new BadCall("a device token", call.with("Authorization", "Bearer " + device), notForTills(operation));
        return Stream.of(strangers, others, Judge.speaksRpc(operation) ? Stream.<BadCall>empty() : Stream.of(till))
                .flatMap(calls -> calls);
    }
}
