package io.tillstream.gateway.till;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.tillstream.contracts.Topics;
import io.tillstream.gateway.GatewayTest;
import io.tillstream.gateway.owners.Owners;
import io.tillstream.kit.testing.KafkaProbe;
import io.tillstream.kit.testing.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GatewayTest
class SendingToATillTest {

    private final String cashier = Tokens.ofTestServers().cashier(1);
    private final String manager = Tokens.ofTestServers().manager(1);
    private final long register = Office.newRegister();

    Owners owners;

    @BeforeEach
    void aRegisterOfStoreOne() {
        owners.config.put("pos.config", register, Map.of("name", "Till " + register, "store_id", 1, "company_id", 1));
    }

    @Test
    void aTillThatIsThereGetsTheRecordAtOnce() {
        try (var till = Socket.till(register, cashier)) {
            var id = Office.sends(register, "Ana Bar");

            var selection = till.next("selection");
            assertThat(selection.path("id").asText()).isEqualTo(id);
            assertThat(selection.path("record").path("name").asText()).isEqualTo("Ana Bar");
            assertThat(selection.path("sentBy").path("name").asText()).isEqualTo("The manager");
            assertThat(selection.has("requestId")).isTrue();
        }
    }

    @Test
    void whoeverSentItHearsWhatBecameOfIt() {
        try (var screen = Socket.screen(manager);
                var till = Socket.till(register, cashier)) {
            var id = Office.sends(register, "Ana Bar");
            till.next("selection");
            assertThat(statuses(id, screen, "pending")).endsWith("pending");
            assertStatus(id, "pending");

            till.acknowledge(id, "applied");

            assertThat(statuses(id, screen, "delivered")).endsWith("delivered");
            assertStatus(id, "delivered");
            assertThat(KafkaProbe.ofTestServers().events(Topics.SELECTIONS))
                    .filteredOn(event -> event.type().equals("io.tillstream.selection.acknowledged.v1"))
                    .filteredOn(event -> event.subject().equals("selection:" + id))
                    .singleElement()
                    .satisfies(event -> assertThat(event.key()).isEqualTo(String.valueOf(register)));
        }
    }

    @Test
    void whatWasSentWhileTheTillWasAwayArrivesOnceWhenItIsBack() {
        var id = Office.sends(register, "Ana Bar");
        assertStatus(id, "pending");

        try (var till = Socket.till(register, cashier)) {
            assertThat(till.next("selection").path("id").asText()).isEqualTo(id);
            till.acknowledge(id, "applied");
            till.next("selection-status");
            assertThat(till.untilPong()).isEmpty();
        }
        try (var again = Socket.till(register, cashier)) {
            assertThat(again.untilPong()).isEmpty();
        }
    }

    @Test
    void whatWasNotAnsweredComesAgainOldestFirst() {
        var ids = List.of(Office.sends(register, "A"), Office.sends(register, "B"), Office.sends(register, "C"));
        assertStatus(ids.get(2), "pending");

        for (int visit = 0; visit < 2; visit++) {
            try (var till = Socket.till(register, cashier)) {
                assertThat(till.untilPong())
                        .extracting(message -> message.path("id").asText())
                        .isEqualTo(ids);
            }
        }
    }

    @Test
    void twoScreensOfOneRegisterBothSeeItAndTheFirstAnswerEndsIt() {
        try (var first = Socket.till(register, cashier);
                var second = Socket.till(register, cashier)) {
            var id = Office.sends(register, "Ana Bar");
            first.next("selection");
            second.next("selection");

            second.acknowledge(id, "rejected");

            assertThat(first.next("selection-status").path("status").asText()).isEqualTo("rejected");
            assertThat(second.next("selection-status").path("status").asText()).isEqualTo("rejected");
            first.acknowledge(id, "applied");
            assertThat(first.next("selection-status").path("status").asText()).isEqualTo("rejected");
            assertStatus(id, "rejected");
        }
    }

    @Test
    void anOwnerThatSaysItTwiceIsHeardOnce() {
        try (var till = Socket.till(register, cashier)) {
            var sent = Office.selection(register, "Ana Bar", Duration.ofHours(1));
            Office.publish(sent);
            Office.publish(sent);
            var last = Office.sends(register, "Last");

            assertThat(till.next("selection").path("id").asText()).isEqualTo(sent.id());
            assertThat(till.next("selection").path("id").asText()).isEqualTo(last);
        }
    }

    @Test
    void whatNobodyAnsweredInTimeExpiresAndComesToNobody() {
        try (var screen = Socket.screen(manager)) {
            var id = Office.sends(register, "Too Late", Duration.ofSeconds(1));

            assertThat(statuses(id, screen, "expired")).endsWith("expired");
            assertStatus(id, "expired");
            try (var till = Socket.till(register, cashier)) {
                assertThat(till.untilPong()).isEmpty();
            }
        }
    }

    @Test
    void anAnswerToWhatThisRegisterNeverGotIsRefusedAndNotForEver() {
        var id = Office.sends(Office.newRegister(), "Not Yours");
        assertStatus(id, "pending");

        try (var till = Socket.till(register, cashier)) {
            till.acknowledge(id, "applied");
            assertThat(till.next("error").path("code").asText()).isEqualTo("unknown-selection");
            for (int i = 0; i < 19; i++) {
                till.acknowledge("unknown-" + i, "applied");
            }
            assertThat(till.closeCode()).isEqualTo(1008);
        }
        assertStatus(id, "pending");
    }

    @Test
    void aStatusIsNobodyElsesBusiness() {
        var id = Office.sends(register, "Ana Bar");
        assertStatus(id, "pending");

        given().auth()
                .oauth2(Tokens.ofTestServers().cashier(2))
                .get("/api/selections/" + id)
                .then()
                .statusCode(404);
        given().get("/api/selections/" + id).then().statusCode(401);
        given().auth()
                .oauth2(manager)
                .get("/api/selections/nothing-we-sent")
                .then()
                .statusCode(404);
    }

    private void assertStatus(String id, String status) {
        given().auth()
                .oauth2(manager)
                .get("/api/selections/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo(status));
    }

    /** What a screen hears of one selection, until it hears {@code last}; other tests' selections pass by as well. */
    private static List<String> statuses(String id, Socket screen, String last) {
        var heard = new java.util.ArrayList<String>();
        await().until(() -> {
            screen.untilPong().stream()
                    .filter(message -> message.path("id").asText().equals(id))
                    .map((JsonNode message) -> message.path("status").asText())
                    .forEach(heard::add);
            return heard.contains(last);
        });
        return heard;
    }
}
