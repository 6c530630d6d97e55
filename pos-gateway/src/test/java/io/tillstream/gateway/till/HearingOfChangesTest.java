package io.tillstream.gateway.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tillstream.contracts.SessionEvent.CashMoved;
import io.tillstream.contracts.SessionEvent.SessionClosing;
import io.tillstream.contracts.SessionEvent.SessionOpened;
import io.tillstream.contracts.Topics;
import io.tillstream.gateway.GatewayTest;
import io.tillstream.gateway.owners.Owners;
import io.tillstream.kit.testing.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GatewayTest
class HearingOfChangesTest {

    private static final long PRODUCT = 10;
    private static final int COMPANY = 1;

    private final long register = Office.newRegister();
    private Socket till;

    Owners owners;

    @BeforeEach
    void aTillThatListens() {
        owners.config.put(
                "pos.config", register, Map.of("name", "Till " + register, "store_id", 1, "company_id", COMPANY));
        till = Socket.till(register, Tokens.ofTestServers().cashier(1));
        openNews();
    }

    /** The gateway listens from the end of the topics; a till knows that it does once the first news came. */
    private void openNews() {
        await().until(() -> {
            opened(1);
            return !till.untilPong().isEmpty();
        });
    }

    @AfterEach
    void itLeaves() {
        till.close();
    }

    @Test
    void manyChangesAtOnceAreOneMessage() {
        for (int i = 0; i < 20; i++) {
            Office.changed("product.product", PRODUCT, COMPANY);
            Office.changed("res.partner", i + 1, COMPANY);
        }

        var messages = heard("data-changed", "res.partner");
        assertThat(messages.size()).isLessThan(20);
        assertThat(messages.get(0).path("cursor").asText()).isNotBlank();
    }

    @Test
    void whatTillsDoNotLoadAndWhatConcernsOthersIsNotTold() {
        Office.changed("account.account", 1, COMPANY);
        Office.changed("pos.config", register + 100_000, COMPANY);
        Office.changed("product.product", PRODUCT, COMPANY + 1);
        Office.changed("pos.config", register, COMPANY);

        assertThat(heard("data-changed", "pos.config"))
                .singleElement()
                .satisfies(message -> assertThat(message.path("models")).hasSize(1));
    }

    @Test
    void theRegistersSessionIsToldAsItGoes() {
        opened(41);
        Office.publish(
                Topics.SESSIONS,
                register,
                "session:41",
                new CashMoved(41, register, 1, "out", "EUR", "20.00", "", 3, "now", null, null, null));
        Office.publish(Topics.SESSIONS, register, "session:41", new SessionClosing(41, register, 3, "now"));
        Office.publish(Topics.SESSIONS, register + 1, "session:42", new SessionClosing(42, register + 1, 3, "now"));

        var states = new ArrayList<String>();
        await().until(() -> {
            till.untilPong().stream()
                    .filter(message -> message.path("sessionId").asLong() >= 41)
                    .map(message -> message.path("sessionId").asText() + " "
                            + message.path("state").asText())
                    .forEach(states::add);
            return states.size() >= 2;
        });
        assertThat(states).isEqualTo(List.of("41 opened", "41 closing_control"));
    }

    private void opened(long session) {
        Office.publish(
                Topics.SESSIONS,
                register,
                "session:" + session,
                new SessionOpened(session, register, 1, COMPANY, "T/1", 3, "now", "EUR", "100.00"));
    }

    /** The messages of a type until one names the model. */
    private List<JsonNode> heard(String type, String model) {
        var messages = new ArrayList<JsonNode>();
        await().until(() -> {
            till.untilPong().stream()
                    .filter(message -> message.path("type").asText().equals(type))
                    .forEach(messages::add);
            return messages.stream()
                    .anyMatch(message -> message.path("models").toString().contains(model));
        });
        return messages;
    }
}
