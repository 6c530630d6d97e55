package io.tillstream.gateway.rpc.xml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.tillstream.gateway.Json;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/**
 * Writes a {@code methodResponse} from JSON, token by token. A number beyond 32 bits is an {@code i8}, which Python and
 * JavaScript read. Null is false, as Odoo writes everything that is empty: XML-RPC has no null, and clients that are
 * strict about it fail at {@code nil}.
 */
public final class XmlRpcWriter {

    private static final String HEAD = "<?xml version='1.0' encoding='UTF-8'?>\n<methodResponse>";
    private static final String FALSE = "<boolean>0</boolean>";

    private final StringBuilder out;
    private final JsonParser json;
    private final Set<String> decimals;

    private XmlRpcWriter(StringBuilder out, JsonParser json, Set<String> decimals) {
        this.out = out;
        this.json = json;
        this.decimals = decimals;
    }

    /**
     * @param result JSON; null for none
     * @param decimals members whose numbers are a {@code double} even without digits behind the point: a client with
     *     types takes an {@code int} for something else
     */
    public static Buffer response(Buffer result, Set<String> decimals) {
        var out = new StringBuilder(result == null ? 200 : result.length() * 2)
                .append(HEAD)
                .append("<params><param>");
        if (result == null) {
            out.append("<value>").append(FALSE).append("</value>");
        } else {
            try (var json = Json.factory().createParser(result.getBytes())) {
                new XmlRpcWriter(out, json, decimals).value(json.nextToken());
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
        return Buffer.buffer(out.append("</param></params></methodResponse>").toString());
    }

    /** @param code a number, or a text at Odoo's older address */
    public static Buffer fault(Object code, String text) {
        var out = new StringBuilder(HEAD).append("<fault><value><struct><member><name>faultCode</name><value>");
        if (code instanceof Integer number) {
            out.append("<int>").append(number).append("</int>");
        } else {
            XmlText.append(out.append("<string>"), code.toString()).append("</string>");
        }
        out.append("</value></member><member><name>faultString</name><value><string>");
        XmlText.append(out, text).append("</string></value></member></struct></value></fault></methodResponse>");
        return Buffer.buffer(out.toString());
    }

    private void value(JsonToken token) throws IOException {
        out.append("<value>");
        switch (token) {
            case START_ARRAY -> array();
            case START_OBJECT -> struct();
            case VALUE_STRING ->
                XmlText.append(out.append("<string>"), json.getText()).append("</string>");
            case VALUE_NUMBER_INT -> {
                if (isDecimal(json.currentName())) {
                    decimal();
                } else {
                    integer();
                }
            }
            case VALUE_NUMBER_FLOAT -> decimal();
            case VALUE_TRUE -> out.append("<boolean>1</boolean>");
            default -> out.append(FALSE);
        }
        out.append("</value>");
    }

    /** What stands in a list has no name. */
    private boolean isDecimal(String name) {
        return name != null && decimals.contains(name);
    }

    private void decimal() throws IOException {
        var number = json.getDecimalValue().toPlainString();
        out.append("<double>")
                .append(number)
                .append(number.contains(".") ? "" : ".0")
                .append("</double>");
    }

    private void integer() throws IOException {
        var isInt = json.getNumberType() == JsonParser.NumberType.INT;
        out.append(isInt ? "<int>" : "<i8>").append(json.getText()).append(isInt ? "</int>" : "</i8>");
    }

    private void array() throws IOException {
        out.append("<array><data>");
        for (var token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            value(token);
        }
        out.append("</data></array>");
    }

    private void struct() throws IOException {
        out.append("<struct>");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            XmlText.append(out.append("<member><name>"), json.currentName()).append("</name>");
            value(json.nextToken());
            out.append("</member>");
        }
        out.append("</struct>");
    }
}
