package io.tillstream.gateway.rpc.xml;

import static io.tillstream.gateway.rpc.xml.XmlRpcReader.noCall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.tillstream.gateway.Json;
import java.math.BigDecimal;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Values as Odoo's clients write them. Dates become Odoo's {@code YYYY-MM-DD HH:MM:SS}; base64 stays the text it is,
 * for that is how Odoo keeps it. The types of Apache's extension ({@code ex:i8}, {@code ex:nil}) count as their plain
 * namesakes.
 */
final class XmlRpcValues {

    private static final int DEEPEST = 200;
    private static final int LONGEST_NUMBER = 60;

    private final XMLStreamReader xml;

    XmlRpcValues(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** From {@code <value>}, which was read, to {@code </value>}. */
    JsonNode value(int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw noCall("Values are nested deeper than " + DEEPEST + " levels.");
        }
        var text = new StringBuilder();
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    var typed = typed(xml.getLocalName(), depth);
                    nextTag(xml);
                    return typed;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return TextNode.valueOf(text.toString());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getText());
                default -> refuseReference(xml.getEventType());
            }
        }
    }

    private JsonNode typed(String type, int depth) throws XMLStreamException {
        return switch (type) {
            case "string", "base64" -> TextNode.valueOf(text());
            case "int", "i1", "i2", "i4", "i8" -> LongNode.valueOf(Long.parseLong(number(text())));
            case "double", "float" -> DecimalNode.valueOf(new BigDecimal(number(text())));
            case "boolean" -> bool(text().strip());
            case "dateTime.iso8601", "dateTime" -> TextNode.valueOf(XmlRpcTimes.odoo(text().strip()));
            case "nil" -> nil();
            case "struct" -> struct(depth);
            case "array" -> array(depth);
            default -> throw noCall("<" + type + "> is no type that we know.");
        };
    }

    private JsonNode nil() throws XMLStreamException {
        text();
        return NullNode.getInstance();
    }

    private JsonNode struct(int depth) throws XMLStreamException {
        var struct = Json.mapper().createObjectNode();
        while (nextTag(xml) == XMLStreamConstants.START_ELEMENT) {
            require("member");
            nextTag(xml);
            require("name");
            var name = text();
            nextTag(xml);
            require("value");
            struct.set(name, value(depth + 1));
            nextTag(xml);
        }
        return struct;
    }

    private JsonNode array(int depth) throws XMLStreamException {
        var array = JsonNodeFactory.instance.arrayNode();
        nextTag(xml);
        require("data");
        while (nextTag(xml) == XMLStreamConstants.START_ELEMENT) {
            require("value");
            array.add(value(depth + 1));
        }
        nextTag(xml);
        return array;
    }

    private void require(String name) {
        if (!xml.isStartElement() || !xml.getLocalName().equals(name)) {
            throw noCall("<" + name + "> is expected.");
        }
    }

    private String text() throws XMLStreamException {
        var text = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            refuseReference(xml.getEventType());
            if (xml.isStartElement()) {
                throw noCall("<" + xml.getLocalName() + "> stands where a text is expected.");
            }
            if (xml.hasText() && xml.getEventType() != XMLStreamConstants.COMMENT) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    /** The next beginning or end; anything but white space between tags is no XML-RPC. */
    static int nextTag(XMLStreamReader xml) throws XMLStreamException {
        while (true) {
            var event = xml.next();
            refuseReference(event);
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return event;
            }
            if (event == XMLStreamConstants.CHARACTERS && !xml.isWhiteSpace()) {
                throw noCall("A text stands between the tags.");
            }
        }
    }

    private static void refuseReference(int event) {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw noCall("A document type and its entities are not read.");
        }
    }

    private static JsonNode bool(String text) {
        return switch (text) {
            case "1", "true" -> BooleanNode.TRUE;
            case "0", "false" -> BooleanNode.FALSE;
            default -> throw noCall("A boolean is 1 or 0.");
        };
    }

    private static String number(String text) {
        var number = text.strip();
        if (number.length() > LONGEST_NUMBER) {
            throw noCall("A number has at most " + LONGEST_NUMBER + " characters.");
        }
        return number.startsWith("+") ? number.substring(1) : number;
    }
}
