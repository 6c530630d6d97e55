package io.tillstream.acceptance.input;

import io.tillstream.acceptance.Operations.Operation;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Bodies that are not there, not JSON, or not the JSON that is wanted. */
final class WrongBodies implements Mistakes {

    private static final int LEVELS = 10_000;
    private static final byte[] NO_UTF8 = {
        '{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'
    };
    private static final Map<String, byte[]> NEVER_RIGHT = new LinkedHashMap<>();

    static {
        say("half an object", "{");
        say("a list", "[]");
        say("a number", "7");
        say("a text", "\"x\"");
        say("no JSON", "name=x&price=1");
        say("two objects", "{}{}");
        say("a word after it", "{} garbage");
        say("deep lists", "[".repeat(LEVELS) + "]".repeat(LEVELS));
        say("deep objects", "{\"a\":".repeat(LEVELS) + "1" + "}".repeat(LEVELS));
        say("half of deep lists", "{\"name\":" + "[".repeat(LEVELS));
    }

    private final Callers callers;

    WrongBodies(Callers callers) {
        this.callers = callers;
    }

    @Override
    public Stream<BadCall> of(Operation operation) {
        if (!takesJson(operation)) {
            return Stream.empty();
        }
        var call = Call.of(operation, operation.url(UNKNOWN), callers.of(operation));
        var always = NEVER_RIGHT.entrySet().stream()
                .map(body ->
                        new BadCall(body.getKey(), call.with(body.getValue()), Mistakes.with(REFUSALS, operation)));
        var absent = Schemas.requiresBody(operation) || Judge.speaksRpc(operation)
                ? Stream.of(
                        new BadCall("no body", call, Mistakes.with(REFUSALS, operation)),
                        new BadCall("null as body", call.with("null"), Mistakes.with(REFUSALS, operation)))
                : Stream.<BadCall>empty();
        return Stream.concat(
                Stream.concat(always, absent),
                Stream.of(new BadCall("no UTF-8", call.with(NO_UTF8), ANYTHING_BUT_A_FAULT)));
    }

    static boolean takesJson(Operation operation) {
        return Judge.speaksRpc(operation) || Schemas.bodyTypes(operation).contains("application/json");
    }

    private static void say(String what, String body) {
        NEVER_RIGHT.put(what, body.getBytes(StandardCharsets.UTF_8));
    }
}
