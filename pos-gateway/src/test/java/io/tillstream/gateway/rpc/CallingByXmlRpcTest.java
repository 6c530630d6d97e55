package io.tillstream.gateway.rpc;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.restassured.path.xml.XmlPath;
import io.restassured.response.ValidatableResponse;
import io.tillstream.gateway.GatewayTest;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Odoo's oldest door: every call brings who makes it. */
@GatewayTest
class CallingByXmlRpcTest {

    private static final String VALUE = "methodResponse.params.param.value.";
    private static final String CODE = "methodResponse.fault.value.struct.member[0].value.";
    private static final String TEXT = "methodResponse.fault.value.struct.member[1].value.string";

    @Test
    void saysItsVersion() {
        assertThat(text("common", "version")).contains("<name>server_serie</name><value><string>17.0</string>");
        assertThat(common("about").getString(VALUE + "string")).startsWith("Tillstream");
    }

    @Test
    void tellsWhoLoggedIn() {
        assertThat(common("authenticate", "any", "cashier", "cashier", "{}").getInt(VALUE + "int"))
                .isEqualTo(3);
        assertThat(common("login", "any", "cashier", "cashier").getInt(VALUE + "int"))
                .isEqualTo(3);
        assertThat(common("authenticate", "any", "cashier", "wrong", "{}").getString(VALUE + "boolean"))
                .isEqualTo("0");
        assertThat(common("authenticate", "any", "cashier", "tsk_cashier_rpc", "{}")
                        .getInt(VALUE + "int"))
                .isEqualTo(3);
    }

    @Test
    void findsRecords() {
        assertThat(text(
                        "object",
                        "execute_kw",
                        "any",
                        3,
                        "cashier",
                        "res.partner",
                        "search_read",
                        array(array()),
                        struct("limit", 5)))
                .contains("<name>name</name><value><string>Ana Bar</string></value>");
        assertThat(text("object", "execute", "any", 3, "cashier", "res.partner", "read", array(1), array("name")))
                .contains("Ana Bar");
    }

    @Test
    void writesFalseForNothing() {
        assertThat(execute("any", 3, "cashier", "pos.session", "try_cash_in_out", array(array(7), "in", 5, "x"))
                        .getString(VALUE + "boolean"))
                .isEqualTo("0");
    }

    @Test
    void hasFaultsOfFourKinds() {
        assertThat(execute("any", 3, "wrong", "res.partner", "search", array(array()))
                        .getInt(CODE + "int"))
                .isEqualTo(3);
        assertThat(execute("any", 99, "cashier", "res.partner", "search", array(array()))
                        .getInt(CODE + "int"))
                .isEqualTo(3);
        assertThat(execute("any", 3, "tsk_manager_rpc", "res.partner", "search", array(array()))
                        .getInt(CODE + "int"))
                .isEqualTo(3);
        assertThat(execute("any", 3, "cashier", "no.model", "search", array(array()))
                        .getInt(CODE + "int"))
                .isEqualTo(2);
        assertThat(execute("any", 3, "cashier", "pos.order", "check_access_rights", array("write"))
                        .getInt(CODE + "int"))
                .isEqualTo(4);
        assertThat(execute("any", 3, "tsk_cashier_rest", "res.partner", "search", array(array()))
                        .getInt(CODE + "int"))
                .isEqualTo(4);
        assertThat(common("explode").getString(TEXT)).isEqualTo("There is no method common.explode.");
    }

    @Test
    void hasTextsForCodesAtTheOldAddress() {
        var fault = XmlPath.from(send("/xmlrpc/object", call("execute", "any", 3, "cashier", "no.model", "search"))
                .extract()
                .asString());

        assertThat(fault.getString(CODE + "string")).startsWith("warning -- UserError");
    }

    @Test
    void refusesWhatIsNoCall() {
        given().contentType("text/xml")
                .body("<methodCall><methodName>")
                .post("/xmlrpc/2/common")
                .then()
                .statusCode(400)
                .contentType("text/xml")
                .body(CODE + "int", is("2"));
    }

    private static XmlPath common(String method, Object... params) {
        return post("common", method, params);
    }

    private static XmlPath execute(Object... params) {
        return post("object", "execute_kw", params);
    }

    private static XmlPath post(String service, String method, Object... params) {
        return XmlPath.from(text(service, method, params));
    }

    private static String text(String service, String method, Object... params) {
        return send("/xmlrpc/2/" + service, call(method, params)).extract().asString();
    }

    private static ValidatableResponse send(String address, String call) {
        return given().contentType("text/xml").body(call).post(address).then().statusCode(200);
    }

    private static String call(String method, Object... params) {
        return "<?xml version='1.0'?><methodCall><methodName>" + method + "</methodName><params>"
                + Arrays.stream(params)
                        .map(param -> "<param>" + value(param) + "</param>")
                        .collect(Collectors.joining())
                + "</params></methodCall>";
    }

    private static String value(Object value) {
        var text = value.toString();
        return "<value>" + (value instanceof Integer ? "<int>" + text + "</int>" : text) + "</value>";
    }

    private static String array(Object... values) {
        return "<array><data>"
                + Arrays.stream(values).map(CallingByXmlRpcTest::value).collect(Collectors.joining())
                + "</data></array>";
    }

    private static String struct(String name, Object value) {
        return "<struct><member><name>" + name + "</name>" + value(value) + "</member></struct>";
    }
}
