package io.tillstream.gateway.rpc.xml;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.tillstream.gateway.Json;
import io.tillstream.kit.problem.Refusal;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads {@code methodCall}, as xmlrpc.com describes it. No DTD is read, so that no entity can be defined. */
public final class XmlRpcReader {

    private static final String NO_CALL = "no-xml-rpc";
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;

    private XmlRpcReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** Refuses with 400 what is no XML-RPC call. */
    public static XmlRpcCall read(byte[] body) {
        try {
            var xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(body));
            try {
                return new XmlRpcReader(xml).call();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException | RuntimeException malformed) {
            throw malformed instanceof Refusal refusal ? refusal : noCall("The body is not XML-RPC.");
        }
    }

    private XmlRpcCall call() throws XMLStreamException {
        begin("methodCall");
        begin("methodName");
        var method = xml.getElementText().strip();
        var params = Json.mapper().createArrayNode();
        if (next() == XMLStreamConstants.START_ELEMENT) {
            require("params");
            readParams(params);
            next();
        }
        requireEnd();
        return new XmlRpcCall(method, params);
    }

    /** The parser itself refuses text behind the end, not a second beginning of other readers' kind. */
    private void requireEnd() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                throw noCall("Something follows the call.");
            }
        }
    }

    private void readParams(ArrayNode params) throws XMLStreamException {
        var values = new XmlRpcValues(xml);
        while (next() == XMLStreamConstants.START_ELEMENT) {
            require("param");
            begin("value");
            params.add(values.value(0));
            next();
        }
    }

    private void begin(String name) throws XMLStreamException {
        if (next() != XMLStreamConstants.START_ELEMENT) {
            throw noCall("<" + name + "> is missing.");
        }
        require(name);
    }

    private int next() throws XMLStreamException {
        return XmlRpcValues.nextTag(xml);
    }

    private void require(String name) {
        if (!xml.getLocalName().equals(name)) {
            throw noCall("<" + name + "> is expected, not <" + xml.getLocalName() + ">.");
        }
    }

    /** Whether this is what we refuse a body with, and not what came of a call. */
    public static boolean isNoCall(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.type().equals(NO_CALL);
    }

    static Refusal noCall(String detail) {
        return Refusal.badRequest(NO_CALL, detail);
    }

    private static XMLInputFactory factory() {
        // The platform's own, whatever else lies on the class path: what is switched off here is known to stay off.
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw noCall("Entities are not read.");
        });
        return factory;
    }
}
