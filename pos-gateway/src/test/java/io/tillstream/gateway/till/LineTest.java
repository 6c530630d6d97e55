package io.tillstream.gateway.till;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.UserData;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.identity.RegisterPlace;
import io.tillstream.gateway.presence.Presence;
import io.tillstream.gateway.relay.SelectionLogs;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Ends of lines where nobody is, or nobody listens. */
class LineTest {

    private static final ChannelSettings SETTINGS = proxy(
            ChannelSettings.class,
            (proxy, method, arguments) -> method.getReturnType() == int.class ? (Object) 100 : Duration.ofSeconds(30));

    private final List<CloseReason> goodbyes = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final AtomicInteger closed = new AtomicInteger();

    /** Nothing that is sent to it ever arrives: all of it would lie in our memory. */
    @Test
    void whoHearsNothingIsCutOff() {
        var line = new Line(connection(true), SETTINGS);

        for (var i = 0; i < 10_000; i++) {
            line.tell(new Message.Pong());
        }

        assertThat(closed).hasPositiveValue();
    }

    @Test
    void whoLeftDuringItsWelcomeIsNotKept() {
        var tills = new Tills(SelectionLogs.empty(), new Presence(), new SimpleMeterRegistry());

        tills.welcome(new Till(connection(false), SETTINGS));

        assertThat(tills.all()).isEmpty();
        assertThat(tills.at(1)).isEmpty();
    }

    @Test
    void whoTakesNothingForTooLongOrSaysNothingForTooLongIsCutOff() {
        var stuck = new Line(connection(true), SETTINGS);
        stuck.tell(new Message.Pong());
        look(stuck, Duration.ofSeconds(29));
        assertThat(closed).hasValue(0);
        look(stuck, Duration.ofSeconds(31));
        assertThat(closed).hasValue(1);
    }

    @Test
    void whoWasHeardOfLatelyIsNot() {
        var line = new Line(connection(true), SETTINGS);

        look(line, Duration.ofSeconds(29));
        line.heard();

        look(line, Duration.ofSeconds(29));
        assertThat(closed).hasValue(0);
    }

    @Test
    void whoSaysTooMuchIsCutOffWhoSpeaksAtAHumanPaceIsNot() {
        var pace = new Pace(10, 20, 0);
        for (var i = 0; i < 20; i++) {
            assertThat(pace.allows(0)).isTrue();
        }
        assertThat(pace.allows(0)).isFalse();

        for (var second = 1; second < 10; second++) {
            for (var i = 0; i < 10; i++) {
                assertThat(pace.allows(Duration.ofSeconds(second).toNanos())).isTrue();
            }
        }
    }

    @Test
    void whenAReplicaStopsEverybodyIsToldAMomentOfTheirOwnToComeBack() {
        for (var i = 0; i < 100; i++) {
            Farewell.say(new Line(connection(true), SETTINGS), SETTINGS);
        }

        assertThat(goodbyes).hasSize(100).allSatisfy(reason -> {
            assertThat(reason.getCode()).isEqualTo(1012);
            assertThat(reason.getMessage()).matches("restarting; reconnect after [0-9]{1,5} ms");
        });
        assertThat(goodbyes.stream().map(CloseReason::getMessage).distinct().count())
                .isGreaterThan(90);
        assertThat(told).hasSize(100).allSatisfy(text -> assertThat(text).contains("\"type\":\"reconnect\""));
    }

    private static void look(Line line, Duration after) {
        Heartbeat.look(line, System.nanoTime() + after.toNanos(), SETTINGS);
    }

    private WebSocketConnection connection(boolean open) {
        return proxy(WebSocketConnection.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "id" -> "line-1";
            case "isOpen" -> open;
            case "userData" -> userData();
            case "sendText" -> {
                told.add((String) arguments[0]);
                yield Uni.createFrom().nothing();
            }
            case "close" ->
                Uni.createFrom().voidItem().invoke(() -> {
                    closed.incrementAndGet();
                    goodbyes.add((CloseReason) arguments[0]);
                });
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static UserData userData() {
        var place = new RegisterPlace(1, "Register 1", 1, 1);
        var cashier = new Person(3, Set.of("cashier"), false, Set.of(1L), Instant.MAX, "");
        return proxy(
                UserData.class,
                (proxy, method, arguments) ->
                        arguments[0] == Handshake.REGISTER ? place : arguments[0] == Handshake.PERSON ? cashier : null);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
