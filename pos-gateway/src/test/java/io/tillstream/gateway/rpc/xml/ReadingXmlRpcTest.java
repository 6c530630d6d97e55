package io.tillstream.gateway.rpc.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillstream.kit.problem.Refusal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients write becomes what JSON says. */
class ReadingXmlRpcTest {

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("<int>-7</int>", "-7"),
                Arguments.of("<i4>+7</i4>", "7"),
                Arguments.of("<i8>9007199254740993</i8>", "9007199254740993"),
                Arguments.of("<ex:i8 xmlns:ex=\"http://ws.apache.org/xmlrpc/namespaces/extensions\">5</ex:i8>", "5"),
                Arguments.of("<double>12.30</double>", "12.30"),
                Arguments.of("<boolean>1</boolean>", "true"),
                Arguments.of("<boolean>0</boolean>", "false"),
                Arguments.of("<nil/>", "null"),
                Arguments.of("<string> a &amp; b </string>", "\" a & b \""),
                Arguments.of("plain &lt;text&gt;", "\"plain <text>\""),
                Arguments.of("<string><![CDATA[<x>]]></string>", "\"<x>\""),
                Arguments.of("", "\"\""),
                Arguments.of("<string/>", "\"\""),
                Arguments.of("<dateTime.iso8601>19980717T14:08:55</dateTime.iso8601>", "\"1998-07-17 14:08:55\""),
                Arguments.of("<dateTime.iso8601>2026-01-02T03:04:05Z</dateTime.iso8601>", "\"2026-01-02 03:04:05\""),
                Arguments.of("<base64>eW91</base64>", "\"eW91\""),
                Arguments.of("<array><data/></array>", "[]"),
                Arguments.of(
                        "<array> <data> <value><int>1</int></value> <value>x</value></data> </array>", "[1,\"x\"]"),
                Arguments.of("<struct/>", "{}"),
                Arguments.of(
                        "<struct><member><name>a</name><value><array><data/></array></value></member>"
                                + "<member><name>b</name><value><i4>2</i4></value></member></struct>",
                        "{\"a\":[],\"b\":2}"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void readsAValue(String xml, String json) {
        assertThat(read(call("<value>" + xml + "</value>")).params().toString()).isEqualTo("[" + json + "]");
    }

    @Test
    void readsTheCall() {
        var call = read(
                "<?xml version=\"1.0\"?>\n<!-- from a script -->\n<methodCall>\n <methodName>execute_kw</methodName>\n"
                        + " <params>\n <param>\n <value><int>1</int></value>\n </param>\n <param><value>x</value></param></params>\n</methodCall>");

        assertThat(call.method()).isEqualTo("execute_kw");
        assertThat(call.params().toString()).isEqualTo("[1,\"x\"]");
        assertThat(read("<methodCall><methodName>version</methodName></methodCall>")
                        .params())
                .isEmpty();
    }

    @Test
    void readsTheEncodingThatTheCallDeclares() {
        var latin = "<?xml version='1.0' encoding='ISO-8859-1'?>" + call("<value>Zoë</value>");

        assertThat(XmlRpcReader.read(latin.getBytes(Charset.forName("ISO-8859-1")))
                        .params()
                        .get(0)
                        .asText())
                .isEqualTo("Zoë");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no xml",
                "<methodCall>",
                "<methodCall/>",
                "<call><methodName>x</methodName></call>",
                "<methodCall><methodName>x</methodName><params><param><value><int>one</int></value></param></params></methodCall>",
                "<methodCall><methodName>x</methodName><params><param><value><int>99999999999999999999</int></value></param></params></methodCall>",
                "<methodCall><methodName>x</methodName><params><param><value><boolean>2</boolean></value></param></params></methodCall>",
                "<methodCall><methodName>x</methodName><params><param><value><blob/></value></param></params></methodCall>",
                "<methodCall><methodName>x</methodName><params><param><value><struct><x/></struct></value></param></params></methodCall>",
                "<methodCall><methodName>x</methodName><params><param><value><dateTime.iso8601>today</dateTime.iso8601></value></param></params></methodCall>",
                "<methodCall><methodName>x</methodName><params><param><value><double>1e</double></value></param></params></methodCall>",
                "<!DOCTYPE x><methodCall><methodName>x</methodName></methodCall>"
            })
    void refusesWhatIsNoCall(String xml) {
        assertThatThrownBy(() -> read(xml))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(400));
    }

    @Test
    void readsNoEntityWhoeverDefinesIt() {
        var laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" \"&a")
                    .append(i - 1)
                    .append(";&a")
                    .append(i - 1)
                    .append(";\">");
        }
        laughs.append("]>").append(call("<value>&a29;</value>"));
        var file = "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>" + call("<value>&f;</value>");
        var external = "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">" + call("<value>x</value>");

        for (var bomb : new String[] {laughs.toString(), file, external, call("<value>&undefined;</value>")}) {
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThatThrownBy(() -> read(bomb))
                    .isInstanceOf(Refusal.class));
        }
    }

    @Test
    void refusesWhatIsNestedTooDeeply() {
        var nested = "<value><array><data>".repeat(100_000);

        assertThatThrownBy(() -> read(call(nested))).isInstanceOf(Refusal.class);
    }

    private static XmlRpcCall read(String xml) {
        return XmlRpcReader.read(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String call(String value) {
        return "<methodCall><methodName>x</methodName><params><param>" + value + "</param></params></methodCall>";
    }
}
