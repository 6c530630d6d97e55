package io.tillstream.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What answers before anybody logs in. */
@GatewayTest
class StartingTest {

    @Test
    void isReadyOnceConfigServiceAnswered() {
        given().get("/q/health/ready")
                .then()
                .body("checks.find { it.name == 'config-service answered' }.status", is("UP"));
    }

    @Test
    void describesItsApi() {
        given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.'/pos/create_from_ui'.post.summary", notNullValue())
                .body("paths.'/api/auth/token'.post.summary", notNullValue());
    }

    @Test
    void saysWhatItIsToABrowser() {
        given().get("/").then().statusCode(200).contentType("text/html").body(containsString("Tillstream"));
        given().redirects()
                .follow(false)
                .get("/backoffice")
                .then()
                .statusCode(308)
                .header("Location", "/backoffice/");
    }

    @Test
    void servesTheBackOfficeAtEachOfItsAddresses() {
        for (var address : List.of("/backoffice/", "/backoffice/customers", "/backoffice/customers?q=ana&open=12")) {
            given().get(address)
                    .then()
                    .statusCode(200)
                    .contentType("text/html")
                    .header("Cache-Control", "no-cache")
                    .body(containsString("<office-app>"), containsString("src=\"/static/bundle/office-"));
        }
        given().get("/backoffice/no-such-script.js").then().statusCode(404);
    }

    @Test
    void letsABackOfficePageLoadAndFrameNothingFromElsewhere() {
        given().get("/backoffice/")
                .then()
                .header("Content-Security-Policy", containsString("script-src 'self';"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'self'"))
                .header("Content-Security-Policy", not(containsString("unsafe")));
    }

    @Test
    void letsABrowserKeepTheScriptsOfABuild() {
        var page = given().get("/backoffice/").asString();
        var script = page.replaceAll("(?s).*src=\"(/static/bundle/[^\"]+\\.js)\".*", "$1");
        given().header("Accept-Encoding", "gzip")
                .get(script)
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Content-Encoding", "gzip");
    }
}
