package io.tillstream.kit.data;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BadInputIsRefusedTest extends ShopTest {

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"text\"", "{\"name\":{\"a\":1}}", "{\"name\":[", "nul"})
    void aBodyThatTheCallDoesNotTake(String body) {
        given().auth()
                .oauth2(tokens.cashier(1))
                .contentType("application/json")
                .body(body)
                .post("/things")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", not(equalTo("")));
    }

    @Test
    void aTextThatNoColumnHolds() {
        given().auth()
                .oauth2(tokens.cashier(1))
                .contentType("application/json")
                .body("{\"name\":\"a\\u0000b\"}")
                .post("/things")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void aTextThatNoColumnHoldsThroughHibernate() {
        var id = thing("lamp");
        given().auth()
                .oauth2(tokens.manager(1))
                .contentType("application/json")
                .body("{\"name\":\"a\\u0000b\"}")
                .put("/things/" + id + "/name")
                .then()
                .statusCode(400)
                .body("type", equalTo("unfit-value"));
    }

    @Test
    void noBodyAtAll() {
        given().auth()
                .oauth2(tokens.cashier(1))
                .contentType("application/json")
                .post("/things")
                .then()
                .statusCode(422)
                .contentType("application/problem+json");
    }

    @Test
    void anUnknownAddressAMethodOrAContentTypeThatIsNotThere() {
        var person = given().auth().oauth2(tokens.cashier(1));
        person.get("/no/such/thing").then().statusCode(404).contentType("application/problem+json");
        given().auth()
                .oauth2(tokens.cashier(1))
                .delete("/things")
                .then()
                .statusCode(405)
                .contentType("application/problem+json");
        given().auth()
                .oauth2(tokens.cashier(1))
                .contentType("text/plain")
                .body("x")
                .post("/things")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "1.5", "99999999999999999999", "%00"})
    void aNumberThatIsNone(String number) {
        given().auth()
                .oauth2(tokens.admin())
                .urlEncodingEnabled(false)
                .get("/internal/models/shop.thing/segment?configId=" + number)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("configId"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?all=&most=&id=", "?all=false&most=0"})
    void butNothingIsNothing(String query) {
        given().auth()
                .oauth2(tokens.manager(1))
                .get("/things/asked" + query)
                .then()
                .statusCode(200)
                .body("all", equalTo(false), "most", equalTo(0), "hasId", equalTo(false));
    }

    @Test
    void aNameOfAFieldThatIsNone() {
        given().auth()
                .oauth2(tokens.admin())
                .contentType("application/json")
                .body("{\"fields\":[null]}")
                .post("/internal/models/shop.thing/search_read")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("fields"));
    }

    /** What Jackson would round, count or read over. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"count\":1.7}",
                "{\"kind\":0}",
                "{\"sure\":1}",
                "{\"count\":1}{\"count\":2}",
                "{\"count\":true}"
            })
    void aValueThatWouldHaveToBeGuessed(String body) {
        given().auth()
                .oauth2(tokens.manager(1))
                .contentType("application/json")
                .body(body)
                .put("/things/counted")
                .then()
                .statusCode(400)
                .body("type", equalTo("unreadable-body"));
    }
}
