package io.tillstream.gateway.till;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.websockets.next.UserData;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.identity.RegisterPlace;
import io.tillstream.gateway.relay.SelectionLogs;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Ends of lines where nobody is, or nobody listens. */
class LineTest {

    private final AtomicInteger closed = new AtomicInteger();

    /** Nothing that is sent to it ever arrives: all of it would lie in our memory. */
    @Test
    void whoHearsNothingIsCutOff() {
        var line = new Line(connection(true));

        for (var i = 0; i < 10_000; i++) {
            line.tell(new Message.Pong());
        }

        assertThat(closed).hasPositiveValue();
    }

    @Test
    void whoLeftDuringItsWelcomeIsNotKept() {
        var tills = new Tills(SelectionLogs.empty(), new SimpleMeterRegistry());

        tills.welcome(new Till(connection(false)));

        assertThat(tills.all()).isEmpty();
        assertThat(tills.at(1)).isEmpty();
    }

    private WebSocketConnection connection(boolean open) {
        return proxy(WebSocketConnection.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "id" -> "line-1";
            case "isOpen" -> open;
            case "userData" -> userData();
            case "sendText" -> Uni.createFrom().nothing();
            case "close" -> Uni.createFrom().voidItem().invoke(closed::incrementAndGet);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static UserData userData() {
        return proxy(
                UserData.class,
                (proxy, method, arguments) ->
                        arguments[0] == Handshake.REGISTER ? new RegisterPlace(1, "Register 1", 1, 1) : null);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
