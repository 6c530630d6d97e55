package io.tillstream.gateway.till;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.tillstream.gateway.GatewayTest;
import io.tillstream.gateway.owners.Owners;
import io.tillstream.gateway.relay.RelaySettings;
import io.tillstream.kit.testing.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The gift cards of the guide: what it shows is what runs. */
@GatewayTest
class SendingAKindOfOnesOwnTest {

    private static final Path GUIDE = Path.of("../docs/guides/send-a-record-to-a-till.md");
    private static final Path KIND = Path.of("src/test/java/io/tillstream/gateway/relay/kind/GiftCardKind.java");

    private final String cashier = Tokens.ofTestServers().cashier(1);
    private final String manager = Tokens.ofTestServers().manager(1);
    private final long register = Office.newRegister();

    Owners owners;

    @BeforeEach
    void aRegisterOfStoreOne() {
        owners.config.put("pos.config", register, Map.of("name", "Till " + register, "store_id", 1, "company_id", 1));
    }

    @Test
    void itArrivesAndIsAcknowledgedAsAnyOther() {
        try (var till = Socket.till(register, cashier)) {
            var id = send(manager, Map.of("model", "gift.card", "recordId", 7, "registerId", register))
                    .statusCode(202)
                    .body("status", equalTo("pending"))
                    .extract()
                    .<String>path("id");

            var selection = till.next("selection");
            assertThat(selection.path("id").asText()).isEqualTo(id);
            assertThat(selection.path("model").asText()).isEqualTo("gift.card");
            assertThat(selection.path("record").path("balance").asText()).isEqualTo("25.00");
            till.acknowledge(id, "applied");

            await().untilAsserted(() -> given().auth()
                    .oauth2(manager)
                    .get("/api/selections/" + id)
                    .then()
                    .body("status", equalTo("delivered"))
                    .body("recordName", equalTo("Gift card 7")));
        }
    }

    @Test
    void aTillAsksForOneAndIsAnsweredOnce() {
        var request = given().auth()
                .oauth2(cashier)
                .contentType(ContentType.JSON)
                .body(Map.of("registerId", register, "model", "gift.card", "orderUuid", "order-1"))
                .post("/api/selection-requests")
                .then()
                .statusCode(201)
                .body("url", startsWith("https://gift-cards.example/choose#request="))
                .extract()
                .jsonPath();
        var answer = Map.<String, Object>of(
                "model", "gift.card", "recordId", 7, "requestToken", request.getString("requestToken"));

        try (var till = Socket.till(register, cashier)) {
            send(manager, answer).statusCode(202);
            assertThat(till.next("selection").path("orderUuid").asText()).isEqualTo("order-1");
            send(manager, answer).statusCode(409).body("type", equalTo("request-answered"));
            assertThat(till.untilPong()).isEmpty();
        }
    }

    @Test
    void whatThereIsNotAndWhereNobodyMaySendIsRefused() {
        var card = Map.<String, Object>of("model", "gift.card", "recordId", 7, "registerId", register);

        send(manager, with(card, "recordId", 8)).statusCode(404);
        send(manager, with(card, "model", "res.users")).statusCode(422).body("detail", containsString("gift.card"));
        send(manager, with(card, "registerId", 3)).statusCode(404);
        send(Tokens.ofTestServers().manager(2), card).statusCode(404);
        send(manager, with(card, "requestToken", manager)).statusCode(403);
        send(manager, Map.of("model", "gift.card", "recordId", 7)).statusCode(422);
        send(manager, Map.of()).statusCode(422);
        send(Tokens.ofTestServers().integrator(), card).statusCode(403);
    }

    @Test
    void whatAnOwnerKeepsIsSentByItsOwner() {
        owners.partner.on(
                "POST",
                "/api/partners/27/selections",
                asked -> io.tillstream.gateway.owners.StandIn.Reply.json(
                        202, Map.of("id", "sent-by-the-owner", "status", "pending")));

        send(manager, Map.of("model", "res.partner", "recordId", 27, "registerId", register))
                .statusCode(202)
                .body("id", equalTo("sent-by-the-owner"));

        assertThat(owners.partner
                        .last("/api/partners/27/selections")
                        .json()
                        .path("registerId")
                        .asLong())
                .isEqualTo(register);
    }

    @Test
    void theBeanOfTheGuideIsTheOneThatRuns() throws IOException {
        var source = Files.readString(KIND);

        assertThat(Files.readString(GUIDE)).contains(source.substring(source.indexOf("/** Gift cards")));
    }

    @Test
    void everySettingIsInTheGuide() throws IOException {
        var guide = Files.readString(GUIDE);
        Stream.of(ChannelSettings.class, RelaySettings.class)
                .flatMap(settings -> Stream.of(settings.getMethods()))
                .map(setting -> setting.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT))
                .forEach(key -> assertThat(guide).contains("." + key + "`"));
    }

    private static Map<String, Object> with(Map<String, Object> parcel, String key, Object value) {
        var other = new java.util.HashMap<>(parcel);
        other.put(key, value);
        return other;
    }

    private static ValidatableResponse send(String token, Map<String, Object> parcel) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(parcel)
                .post("/api/selections")
                .then();
    }
}
