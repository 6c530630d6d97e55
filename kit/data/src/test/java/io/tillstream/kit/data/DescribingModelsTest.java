package io.tillstream.kit.data;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an Odoo client learns of fields, so that it can offer a form. */
@QuarkusTest
class DescribingModelsTest extends ShopTest {

    private static final String FIELDS = "find { it.model == '" + Samples.NAME + "' }.fields.";

    @Test
    void aSelectionTellsItsValuesWithTheirLabels() {
        given().auth()
                .oauth2(tokens.admin())
                .get("/internal/models")
                .then()
                .statusCode(200)
                .body(FIELDS + "kind.selection", contains(List.of("abc", "The first"), List.of("other", "Another")))
                .body(FIELDS + "note", not(hasKey("selection")));
    }

    @Test
    void aFieldTellsWhetherARecordNeedsIt() {
        given().auth()
                .oauth2(tokens.admin())
                .get("/internal/models")
                .then()
                .body(FIELDS + "code.required", equalTo(true), FIELDS + "note.required", equalTo(false));
    }
}
