package io.tillstream.gateway.rpc.xml;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What we say by JSON becomes what clients of XML-RPC read. */
class WritingXmlRpcTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7|<int>7</int>",
                "2147483648|<i8>2147483648</i8>",
                "-9007199254740993|<i8>-9007199254740993</i8>",
                "12.30|<double>12.30</double>",
                "1e-7|<double>0.0000001</double>",
                "{\"price\":21}|<struct><member><name>price</name><value><double>21.0</double></value></member></struct>",
                "{\"price\":[7]}|<struct><member><name>price</name><value><array><data><value><int>7</int></value></data></array></value></member></struct>",
                "true|<boolean>1</boolean>",
                "false|<boolean>0</boolean>",
                "null|<boolean>0</boolean>",
                "\"a<b & c\"|<string>a&lt;b &amp; c</string>",
                "\"bell\\u0007 half\\ud800 line\\r\"|<string>bell half line&#13;</string>",
                "[]|<array><data></data></array>",
                "[1,[\"x\"]]|<array><data><value><int>1</int></value><value><array><data><value><string>x</string></value></data></array></value></data></array>",
                "{\"a\":{}}|<struct><member><name>a</name><value><struct></struct></value></member></struct>"
            })
    void writesAValue(String json, String xml) {
        assertThat(XmlRpcWriter.response(Buffer.buffer(json), Set.of("price")).toString())
                .endsWith(
                        "<methodResponse><params><param><value>" + xml + "</value></param></params></methodResponse>");
    }

    @Test
    void writesFalseWhereThereIsNothing() {
        assertThat(XmlRpcWriter.response(null, Set.of()).toString()).contains("<value><boolean>0</boolean></value>");
    }

    @Test
    void writesAFault() {
        assertThat(XmlRpcWriter.fault(2, "No <way>").toString())
                .contains("<name>faultCode</name><value><int>2</int></value>")
                .contains("<name>faultString</name><value><string>No &lt;way&gt;</string></value>");
        assertThat(XmlRpcWriter.fault("AccessDenied", "x").toString())
                .contains("<name>faultCode</name><value><string>AccessDenied</string></value>");
    }
}
