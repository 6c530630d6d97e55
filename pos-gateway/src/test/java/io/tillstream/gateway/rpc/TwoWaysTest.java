package io.tillstream.gateway.rpc;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.http.ContentType;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.tillstream.gateway.Calls;
import io.tillstream.gateway.GatewayTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever called before goes a shorter way, and finds the same at its end. */
@GatewayTest
class TwoWaysTest {

    private static final String PATH = "/web/dataset/call_kw";
    private static final String READ =
            "{\"jsonrpc\":\"2.0\",\"id\":7,\"params\":{\"model\":\"res.partner\",\"method\":\"read\",\"args\":[[1,2]]}}";
    /** Is answered in JSON by the long way, and never by the short one. */
    private static final String ANYTHING = "application/*";

    @Inject
    MeterRegistry metrics;

    private String cashier;

    @BeforeEach
    void becomesKnown() {
        cashier = Calls.login("cashier");
        Calls.callKw(cashier, "res.partner", "search", List.of(List.of()), Map.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                READ,
                "{\"id\":\"é\",\"params\":{\"model\":\"res.partner\",\"method\":\"read\",\"args\":[[1]]}}",
                "{\"params\":{\"model\":\"res.partner\",\"method\":\"check_access\",\"args\":[[1],\"read\"]}}",
                "{\"id\":1,\"params\":{\"model\":\"res.partner\",\"method\":\"no_such\"}}",
                "{\"id\":1,\"params\":{\"model\":\"no.such\",\"method\":\"read\",\"args\":[[1]]}}",
                "{\"id\":1,\"params\":{\"model\":\"res.partner\",\"method\":\"read\",\"args\":{}}}",
                "{\"id\":1,\"params\":[]}",
                "{\"id\":1",
                "7",
                "[]",
                "[7]",
                "[" + READ + "," + READ + "]",
                "[{\"params\":{\"model\":\"res.partner\",\"method\":\"read\",\"args\":[[1]]}}]"
            })
    void leadToTheSame(String body) {
        var before = taken();
        var onTheLongWay = answer(ANYTHING, PATH, body);
        assertThat(taken()).isEqualTo(before);

        var onTheShortWay = answer("*/*", PATH, body);
        assertThat(taken()).isEqualTo(before + 1);

        assertThat(onTheShortWay).isEqualTo(onTheLongWay);
    }

    @Test
    void theShortOneIsCompressedToo() {
        var whole = "{\"id\":1,\"params\":{\"model\":\"product.product\",\"method\":\"search_read\",\"args\":[[]]}}";
        var before = taken();

        assertThat(call("*/*", PATH, whole).header("Content-Encoding")).isEqualTo("gzip");
        assertThat(taken()).isEqualTo(before + 1);
    }

    @Test
    void isForTheLongerAddressAsWell() {
        var before = taken();

        assertThat(call("*/*", PATH + "/res.partner/read", READ).statusCode()).isEqualTo(200);
        assertThat(call("*/*", PATH + "/res.partner", READ).statusCode()).isEqualTo(404);

        assertThat(taken()).isEqualTo(before + 1);
        assertThat(metrics.find("http.server.requests")
                        .tag("uri", PATH + "/{model}/{method}")
                        .timers())
                .isNotEmpty();
    }

    @Test
    void isNotForThoseWhoAreUnknown() {
        var before = taken();

        given().contentType(ContentType.JSON).body(READ).post(PATH).then().statusCode(200);
        given().auth()
                .oauth2(cashier + "x")
                .contentType(ContentType.JSON)
                .body(READ)
                .post(PATH)
                .then()
                .statusCode(200);

        assertThat(taken()).isEqualTo(before);
    }

    private double taken() {
        return metrics.counter("tillstream.rpc.short").count();
    }

    /** Status, headers and body. */
    private Map<String, String> answer(String accept, String path, String body) {
        var response = call(accept, path, body);
        var all = new TreeMap<String, String>();
        for (Header header : response.headers()) {
            all.put(header.getName().toLowerCase(), header.getValue());
        }
        all.put("", response.statusCode() + " " + response.asString());
        return all;
    }

    private Response call(String accept, String path, String body) {
        return given().auth()
                .oauth2(cashier)
                .contentType(ContentType.JSON)
                .header("Accept", accept)
                .body(body)
                .post(path);
    }
}
