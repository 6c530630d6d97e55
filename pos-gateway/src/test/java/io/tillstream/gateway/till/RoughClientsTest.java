package io.tillstream.gateway.till;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tillstream.gateway.GatewayTest;
import io.tillstream.gateway.owners.Owners;
import io.tillstream.kit.testing.Tokens;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sockets that do what no till would do. Beside each, another till is served as if nothing were. */
@GatewayTest
class RoughClientsTest {

    private static final int TEN_MB = 10 * 1024 * 1024;
    private static final String LONG_NAME = "x".repeat(200_000);

    private final String cashier = Tokens.ofTestServers().cashier(1);
    private final long register = Office.newRegister();
    private Socket neighbour;

    Owners owners;

    @Inject
    Tills tills;

    @BeforeEach
    void aNeighbour() {
        owners.config.put("pos.config", register, Map.of("name", "Till " + register, "store_id", 1, "company_id", 1));
        neighbour = Socket.till(1, cashier);
    }

    @AfterEach
    void isServedAllTheTime() {
        neighbour.say(Map.of("type", "ping")).next("pong");
        assertThat(neighbour.isClosed()).isFalse();
        neighbour.close();
    }

    @Test
    void whoFloodsIsCutOff() throws IOException {
        try (var till = RawSocket.till(register, cashier)) {
            for (var i = 0; i < 100_000 && till.text("{\"type\":\"ping\"}"); i++) {
                // until it is refused
            }
            assertThat(till.closeCode()).isIn(1006, 1008);
        }
        await().until(() -> tills.at(register).isEmpty());
    }

    @Test
    void whoSendsBinaryIsToldThatThisIsAChannelOfText() throws IOException {
        try (var till = RawSocket.till(register, cashier)) {
            till.frame(RawSocket.BINARY, new byte[] {1, 2, 3});

            assertThat(till.closeCode()).isEqualTo(1003);
        }
    }

    @Test
    void tenMegabytesAreNotRead() throws IOException {
        try (var till = RawSocket.till(register, cashier)) {
            till.frame(RawSocket.TEXT, new byte[TEN_MB]);

            assertThat(till.closeCode()).isIn(1006, 1009);
        }
        await().until(() -> tills.at(register).isEmpty());
    }

    @Test
    void norInManySmallParts() throws IOException {
        try (var till = RawSocket.till(register, cashier)) {
            var first = true;
            for (var sent = 0; sent < TEN_MB; sent += 10_000) {
                if (!till.frame(first ? 0x01 : 0x00, new byte[10_000])) {
                    break;
                }
                first = false;
            }
            assertThat(till.closeCode()).isIn(1006, 1008, 1009);
        }
        await().until(() -> tills.at(register).isEmpty());
    }

    @Test
    void whoNeverReadsIsCutOffAndWhatItMissedWaits() throws IOException {
        var ids = new ArrayList<String>();
        try (var till = RawSocket.till(register, cashier)) {
            await().until(() -> !tills.at(register).isEmpty());
            for (var i = 0; i < 30; i++) {
                ids.add(Office.sends(register, LONG_NAME));
            }
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> tills.at(register).isEmpty());
        }
        try (var till = Socket.till(register, cashier)) {
            for (var id : ids) {
                assertThat(till.next("selection").path("id").asText()).isEqualTo(id);
            }
            ids.forEach(id -> till.acknowledge(id, "applied"));
        }
    }

    @Test
    void moreSocketsThanAnyRegisterNeedsAreRefused() {
        var open = new ArrayList<Socket>();
        try {
            for (var i = 0; i < 20; i++) {
                open.add(Socket.till(register, cashier));
            }
            assertThat(Socket.refusal("/ws/pos?register_id=" + register, cashier, Map.of()))
                    .isEqualTo(429);
        } finally {
            open.forEach(Socket::close);
        }
    }

    @Test
    void pagesOfOthersMayNotFrameOurs() {
        given().get("/api/tills")
                .then()
                .header("Content-Security-Policy", org.hamcrest.Matchers.containsString("frame-ancestors 'self'"))
                .header("X-Frame-Options", "SAMEORIGIN");
    }
}
