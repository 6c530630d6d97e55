package io.tillstream.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillstream.session.fixture.Till;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is called in whatever order, the register stands where a model of four states says. */
@ShopTest
class AnySequenceTest {

    private static final int CALLS = 60;

    /** Where a call leads from each state; every other call is refused and changes nothing. */
    private static final Map<String, Map<String, String>> LEADS_TO = Map.of(
            "opening_control", Map.of("open", "opened"),
            "opened", Map.of("move", "opened", "startClosing", "closing_control"),
            "closing_control", Map.of("close", "closed"),
            "closed", Map.of("close", "closed", "create", "opening_control"));

    private static final String[] VERBS = {"create", "open", "move", "startClosing", "close"};

    private final Till till = Till.fresh();
    private long sessionId;
    private int sessions;

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42, 2026})
    void leadsNowhereElse(long seed) {
        var random = new Random(seed);
        sessionId = till.create().jsonPath().getLong("id");
        sessions = 1;
        var state = "opening_control";
        for (int i = 0; i < CALLS; i++) {
            var verb = VERBS[random.nextInt(VERBS.length)];
            var next = LEADS_TO.get(state).get(verb);

            assertThat(call(verb)).as("%s in %s", verb, state).isEqualTo(expectedStatus(verb, next));

            state = next == null ? state : next;
            assertThat(till.get("/api/sessions/" + sessionId).jsonPath().getString("state"))
                    .isEqualTo(state);
        }
        assertThat(till.get("/api/sessions?limit=500&registerId=" + till.registerId())
                        .jsonPath()
                        .getList("items"))
                .hasSize(sessions);
    }

    private int call(String verb) {
        return switch (verb) {
            case "create" -> create();
            case "open" -> till.open(sessionId, "10.00").statusCode();
            case "move" -> till.move(sessionId, "in", "0.01").statusCode();
            case "startClosing" -> till.startClosing(sessionId).statusCode();
            default -> till.close(sessionId, "10.00").statusCode();
        };
    }

    private int create() {
        var answer = till.create();
        if (answer.statusCode() == 201) {
            sessionId = answer.jsonPath().getLong("id");
            sessions++;
        }
        return answer.statusCode();
    }

    private static int expectedStatus(String verb, String next) {
        if (next == null) {
            return 409;
        }
        return verb.equals("create") || verb.equals("move") ? 201 : 200;
    }
}
