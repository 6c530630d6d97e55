package io.tillstream.partner.imports;

import static io.restassured.RestAssured.given;
import static io.tillstream.partner.Shop.cashier;
import static io.tillstream.partner.Shop.manager;
import static io.tillstream.partner.Shop.unique;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.tillstream.kit.testing.TestServers;
import io.tillstream.kit.testing.Tokens;
import io.tillstream.partner.ConfigStandIn;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(ConfigStandIn.class)
class ImportingCustomersTest {

    @Test
    void takesWhatOdooExports() {
        var word = unique();

        var report = imported("External ID,Name,Email,Phone,Street,City,Zip,Country,Tax ID,Reference,Is a Company\n"
                + "__export__.p_" + word + "," + word + " GmbH,info@" + word
                + ".example,+49 30 0000,Weg 1,Berlin,10115,Germany,DE1,R-" + word
                + ",True\n");

        assertThat(report.getInt("created")).isEqualTo(1);
        var customer = cashier().get("/api/partners?q=" + word).jsonPath();
        assertThat(customer.getString("items[0].countryCode")).isEqualTo("DE");
        assertThat(customer.getString("items[0].vat")).isEqualTo("DE1");
        assertThat(customer.getBoolean("items[0].isCompany")).isTrue();
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() {
        var word = unique();
        var file = "ref,name,email\nR" + word + ",Ann " + word + ",ann@" + word + ".example\n,Bob " + word + ",\n";
        imported(file);
        var before = cashier().get("/api/partners?q=" + word).jsonPath();

        var again = imported(file);

        assertThat(again.getInt("unchanged")).isEqualTo(2);
        assertThat(cashier().get("/api/partners?q=" + word).jsonPath().getList("items"))
                .isEqualTo(before.getList("items"))
                .hasSize(2);
    }

    @Test
    void twoPeopleOfOneNameStayTwo() {
        var word = unique();
        imported("name,email\nJan " + word + ",one@" + word + ".example\n");

        var report = imported("name,email\nJan " + word + ",two@" + word + ".example\n");

        assertThat(report.getInt("created")).isEqualTo(1);
    }

    @Test
    void namesWhatIsWrong() {
        var report = imported("name,email,country_code\n" + unique() + ",no address,NL\n" + unique()
                + ",,Atlantis\n,x@example.com,NL\n");

        assertThat(report.getList("errors.reason", String.class))
                .containsExactlyInAnyOrder(
                        "is no e-mail address", "is neither a country nor its two letters (ISO 3166-1)", "is needed");
        assertThat(report.getList("errors.line")).containsExactlyInAnyOrder(2, 3, 4);
    }

    @Test
    void whoWasErasedIsNotFoundAgainByAFile() {
        var word = unique();
        imported("ref,name\n" + word + ",Forget " + word + "\n");
        var id = cashier().get("/api/partners?q=" + word).jsonPath().getLong("items[0].id");
        manager().post("/api/partners/" + id + "/erase").then().statusCode(204);

        imported("ref,name\n" + word + ",Somebody " + word + "\n");

        assertThat(cashier().get("/api/partners?q=" + word).jsonPath().getLong("items[0].id"))
                .isNotEqualTo(id);
    }

    @Test
    void whatIsTakenOutGoesInAgainUnchanged() {
        imported("name,phone\nWithout any code " + unique() + ",+31 6 0000\n");
        var csv = manager()
                .get("/api/exports/partners")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        var report = imported(csv);

        assertThat(report.getList("errors")).isEmpty();
        assertThat(report.getInt("unchanged")).isPositive();
        assertThat(report.getInt("created") + report.getInt("updated")).isZero();
    }

    @Test
    void aCashierDoesNotImport() {
        send(Tokens.ofTestServers().cashier(1), "name,email\nx,\n").then().statusCode(403);
        cashier().get("/api/exports/partners").then().statusCode(403);
    }

    private static JsonPath imported(String csv) {
        return send(Tokens.ofTestServers().manager(1), csv)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static io.restassured.response.Response send(String token, String csv) {
        return given().auth()
                .oauth2(token)
                .contentType("application/octet-stream")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/api/imports/partners?wait=30&kind=partners");
    }
}
