package io.tillstream.kit.data;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.event.CloudEvent;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SayingWhatARecordIsNowTest extends ShopTest {

    @Test
    void aChangeCarriesTheWholeRecordAndItsVersion() {
        var id = thing("lamp");
        rename(id, "big lamp", 204);
        rename(id, "small lamp", 204);

        await().untilAsserted(() -> assertThat(eventsOf(id)).hasSize(2));
        var last = eventsOf(id).get(1);
        assertThat(last.sequence()).isEqualTo(2);
        assertThat(last.subject()).isEqualTo("shop.thing:" + id);
        assertThat(new JsonObject(new String(last.data()))
                        .getJsonObject("record")
                        .getString("name"))
                .isEqualTo("small lamp");
    }

    @Test
    void aRefusedChangeSaysNothing() {
        var id = thing("lamp");
        rename(id, " ", 422);
        rename(id, "desk lamp", 204);

        await().untilAsserted(() -> assertThat(eventsOf(id)).hasSize(1));
        assertThat(eventsOf(id).get(0).sequence()).isEqualTo(1);
    }

    @Test
    void aCopyThatAsksGetsTheVersionOfTheLastEvent() {
        var id = thing("lamp");
        rename(id, "big lamp", 204);

        var answer = given().auth()
                .oauth2(tokens.service("order-service"))
                .get("/internal/records/shop.thing?id=" + id)
                .jsonPath();
        assertThat(answer.getLong("[0].version")).isEqualTo(1);
        assertThat(answer.getString("[0].record.name")).isEqualTo("big lamp");
    }

    private void rename(long id, String name, int status) {
        given().auth()
                .oauth2(tokens.manager(1))
                .contentType("application/json")
                .body("{\"name\":\"" + name + "\"}")
                .put("/things/" + id + "/name")
                .then()
                .statusCode(status);
    }

    private List<CloudEvent> eventsOf(long id) {
        return kafka.events(Topics.CONFIG).stream()
                .filter(event -> ("shop.thing:" + id).equals(event.key()))
                .toList();
    }
}
