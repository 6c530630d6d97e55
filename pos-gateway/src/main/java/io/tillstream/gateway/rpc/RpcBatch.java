package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.core.JsonToken;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.Json;
import io.tillstream.kit.problem.Refusal;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Several calls in one body, as JSON-RPC 2.0 has them: made one after the other, answered in one list, those without an
 * id not at all. A single call without an id is answered all the same, as Odoo does.
 */
final class RpcBatch {

    private static final int MOST_CALLS = 50;
    /** Some editors and clients put it before a text in UTF-8. */
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final Buffer NO_CALL = RpcEnvelope.noCall("This is no JSON-RPC call.");

    private RpcBatch() {}

    static boolean is(byte[] body) {
        for (int i = startsWithMark(body) ? MARK.length : 0; i < body.length; i++) {
            if (!Character.isWhitespace(body[i])) {
                return body[i] == '[';
            }
        }
        return false;
    }

    private static boolean startsWithMark(byte[] body) {
        return Arrays.mismatch(body, MARK) == MARK.length || Arrays.equals(body, MARK);
    }

    /** @param single makes one call and answers with its envelope */
    static Uni<Response> answer(byte[] body, Function<RpcCall, Uni<Response>> single) {
        var size = new AtomicLong();
        return Multi.createFrom()
                .iterable(calls(body))
                .onItem()
                .transformToUniAndConcatenate(call -> envelope(call, single))
                .filter(Objects::nonNull)
                .filter(envelope -> envelope.length() > 0)
                .invoke(envelope -> WholeSearch.requireRoom(size.addAndGet(envelope.length())))
                .collect()
                .asList()
                .map(RpcBatch::together);
    }

    private static Uni<Buffer> envelope(byte[] body, Function<RpcCall, Uni<Response>> single) {
        RpcCall call;
        try {
            call = RpcCall.parse(body);
        } catch (Refusal noCall) {
            return Uni.createFrom().item(NO_CALL);
        }
        return single.apply(call)
                .map(response -> call.isNotification() ? Buffer.buffer() : (Buffer) response.getEntity());
    }

    private static Response together(List<Buffer> envelopes) {
        return envelopes.isEmpty()
                ? Response.noContent().build()
                : Response.ok(RawList.of(envelopes))
                        .type(MediaType.APPLICATION_JSON)
                        .build();
    }

    private static List<byte[]> calls(byte[] body) {
        var calls = new ArrayList<byte[]>();
        try (var parser = Json.factory().createParser(body)) {
            parser.nextToken();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                var begin = (int) parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                parser.finishToken();
                calls.add(Arrays.copyOfRange(
                        body, begin, (int) parser.currentLocation().getByteOffset()));
                requireBounded(calls.size());
            }
            if (parser.nextToken() != null) {
                throw Refusal.badRequest(RpcCall.NO_CALL, "Something follows the JSON list.");
            }
        } catch (IOException malformed) {
            throw Refusal.badRequest("no-json-rpc", "The body is not JSON.");
        }
        if (calls.isEmpty()) {
            throw Refusal.badRequest("no-json-rpc", "A batch has at least one call.");
        }
        return calls;
    }

    private static void requireBounded(int calls) {
        if (calls > MOST_CALLS) {
            throw new Refusal(413, "batch-too-large", "A batch has at most " + MOST_CALLS + " calls.");
        }
    }
}
