package io.tillstream.gateway.description;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.tillstream.gateway.GatewayTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A stranger finds out what can be asked here. */
@GatewayTest
class ReadingTheDescriptionTest {

    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"");

    @Test
    void oneDocumentDescribesAllServicesAndNothingInternal() {
        given().accept("application/json")
                .get("/api/openapi")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("paths.'/api/products/{id}'.get.tags[0]", is("Products"))
                .body("paths.'/api/sessions/{id}/close'.post.tags[0]", is("Sessions"))
                .body("paths.'/pos/create_from_ui'.post.tags[0]", is("Till calls"))
                .body("paths.keySet()", everyItem(not(startsWith("/internal"))));
    }

    @Test
    void itIsYamlUnlessJsonIsAskedFor() {
        given().get("/api/openapi")
                .then()
                .statusCode(200)
                .contentType(containsString("yaml"))
                .body(startsWith("openapi:"));
    }

    @Test
    void thePageLoadsNothingFromElsewhereAndRunsNoScriptOfItsOwn() {
        var page = given().get("/api-docs/")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("script-src 'self';"))
                .extract()
                .asString();

        var assets = ASSET.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(assets)
                .hasSize(3)
                .allSatisfy(asset -> given().get(asset).then().statusCode(200));
        assertThat(page).doesNotContain("http").doesNotContainPattern("<script[^>]*>[^<]");
    }
}
