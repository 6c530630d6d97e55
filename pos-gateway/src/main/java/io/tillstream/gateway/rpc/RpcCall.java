package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.tillstream.gateway.Json;
import io.tillstream.kit.problem.Refusal;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A JSON-RPC call, cut into its params without making trees of them: what passes through keeps its bytes.
 *
 * @param id as it came, to be echoed; {@code null} in JSON where the call has none
 */
public record RpcCall(byte[] id, Map<String, byte[]> params) {

    private static final byte[] NO_ID = {'n', 'u', 'l', 'l'};

    /** Refuses with 400 what is no JSON-RPC call at all. */
    public static RpcCall parse(byte[] body) {
        try (var parser = Json.factory().createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw noCall("The body is not a JSON object.");
            }
            var call = envelope(parser, body);
            if (parser.nextToken() != null) {
                throw noCall("Something follows the JSON object.");
            }
            return call;
        } catch (StreamConstraintsException tooMuch) {
            throw noCall("The body is nested too deeply, or a text or a number in it is too long.");
        } catch (IOException malformed) {
            throw noCall("The body is not JSON.");
        }
    }

    private static RpcCall envelope(JsonParser parser, byte[] body) throws IOException {
        var id = NO_ID;
        var params = Map.<String, byte[]>of();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            switch (parser.currentName()) {
                case "id" -> id = value(parser, body);
                case "params" -> params = params(parser, body);
                default -> parser.nextToken();
            }
            parser.skipChildren();
        }
        return new RpcCall(id, params);
    }

    /** Params that are no object name nothing; what needs one of them says which. */
    private static Map<String, byte[]> params(JsonParser parser, byte[] body) throws IOException {
        return parser.nextToken() == JsonToken.START_OBJECT ? members(parser, body) : Map.of();
    }

    /** The members of the object that the parser is in, as bytes. */
    private static Map<String, byte[]> members(JsonParser parser, byte[] source) throws IOException {
        var members = new LinkedHashMap<String, byte[]>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            members.put(name, value(parser, source));
        }
        return members;
    }

    private static byte[] value(JsonParser parser, byte[] source) throws IOException {
        if (!parser.nextToken().isStructStart()) {
            return Json.mapper().writeValueAsBytes(parser.readValueAs(JsonNode.class));
        }
        var begin = (int) parser.currentTokenLocation().getByteOffset();
        if (begin < 0) {
            throw noCall("The body is not UTF-8.");
        }
        parser.skipChildren();
        return Arrays.copyOfRange(source, begin, (int) parser.currentLocation().getByteOffset());
    }

    /** Without an id, nobody waits for the answer. */
    boolean isNotification() {
        return id == NO_ID;
    }

    /** A param as a tree; missing where the call has none. */
    public JsonNode param(String name) {
        var bytes = params.get(name);
        return bytes == null ? MissingNode.getInstance() : tree(bytes);
    }

    /** What was only skipped until now is looked at for the first time: it may turn out to be no text. */
    private static JsonNode tree(byte[] json) {
        try {
            return Json.tree(json);
        } catch (UncheckedIOException malformed) {
            throw noCall("The body is not JSON in UTF-8.");
        }
    }

    /** A param as it came. */
    public Buffer bytes(String name) {
        var bytes = params.get(name);
        if (bytes == null) {
            throw Refusal.invalid(name, "is missing");
        }
        return Buffer.buffer(bytes);
    }

    /** A list, as it came. */
    public Buffer list(String name) {
        var bytes = bytes(name);
        if (bytes.getByte(0) != '[') {
            throw Refusal.invalid(name, "must be a list");
        }
        return bytes;
    }

    public long id(String name) {
        var value = param(name);
        if (!value.canConvertToLong() || !value.isIntegralNumber() || value.asLong() < 1) {
            throw Refusal.invalid(name, "must be an id");
        }
        return value.asLong();
    }

    public String text(String name) {
        var value = param(name);
        if (!value.isTextual()) {
            throw Refusal.invalid(name, "must be a text");
        }
        return value.asText();
    }

    /** Null where it is missing, null or Odoo's false. */
    public String optionalText(String name) {
        return Arguments.isNothing(param(name)) ? null : text(name);
    }

    static final String NO_CALL = "no-json-rpc";

    private static Refusal noCall(String detail) {
        return Refusal.badRequest(NO_CALL, detail);
    }
}
