package io.tillstream.config.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tillstream.config.Chain;
import io.tillstream.config.till.Segment;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PicturesOfProductsTest extends Chain {

    private static final String PNG = "\u0089PNG\r\n\u001a\n";

    @Test
    void aTillLoadsTheAddressAndABrowserKeepsThePictureForGood() {
        var product = idOf("product", "COF-001");
        var before = Segment.full("product.product", MAIN_TILL, DAM);

        var address = put(product, PNG + "an espresso")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("imageUrl");

        assertThat(before.next(MAIN_TILL, DAM).record(product)).containsEntry("image_url", address);
        var picture = admin().get(address);
        picture.then()
                .statusCode(200)
                .contentType("image/png")
                .header("Cache-Control", containsString("immutable"))
                .header("Cache-Control", containsString("max-age=31536000"));
        assertThat(picture.body().asByteArray()).isEqualTo(bytes(PNG + "an espresso"));
    }

    @Test
    void anotherPictureHasAnotherAddressAndTheOldOneIsGone() {
        var product = idOf("product", "COF-002");
        var first = put(product, PNG + "one").then().extract().<String>path("imageUrl");
        var second = put(product, PNG + "two").then().extract().<String>path("imageUrl");

        assertThat(second).isNotEqualTo(first);
        admin().get(first).then().statusCode(404);
        admin().delete("/api/products/" + product + "/image").then().statusCode(204);
        admin().get(second).then().statusCode(404);
        assertThat(Segment.full("product.product", MAIN_TILL, DAM).record(product))
                .containsEntry("image_url", false);
    }

    @Test
    void whatIsNoPictureIsRefused() {
        var product = idOf("product", "COF-002");

        put(product, "<svg onload=alert(1)>").then().statusCode(415).body("type", is("no-image"));
        put(product, "").then().statusCode(415);
        put(product, PNG + "x".repeat(2 * 1024 * 1024)).then().statusCode(413);
        put(999_999, PNG).then().statusCode(404);
        as(TOKENS.cashier(DAM))
                .contentType("image/png")
                .body(bytes(PNG))
                .put("/api/products/" + product + "/image")
                .then()
                .statusCode(403);
    }

    private static Response put(long product, String picture) {
        return admin().contentType("image/png").body(bytes(picture)).put("/api/products/" + product + "/image");
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}
