package io.tillstream.gateway.till;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;

/** The channel of one till. */
@WebSocket(path = "/ws/pos", endpointId = TillSocket.ID)
public class TillSocket {

    static final String ID = "till";

    private final Tills tills;
    private final RegisterSessions sessions;
    private final Answers answers;
    private final SmallTalk smallTalk;
    private final TokenWatch tokens;

    TillSocket(Tills tills, RegisterSessions sessions, Answers answers, SmallTalk smallTalk, TokenWatch tokens) {
        this.tills = tills;
        this.sessions = sessions;
        this.answers = answers;
        this.smallTalk = smallTalk;
        this.tokens = tokens;
    }

    @OnOpen
    Uni<Void> open(WebSocketConnection connection) {
        var till = new Till(connection);
        var registerId = till.register().id();
        var before = sessions.lastHeard(registerId);
        tokens.watch(till);
        return sessions.current(registerId)
                .invoke(session ->
                        till.tell(new Message.Welcome(registerId, session.orElse(null), Hint.forRegister(registerId))))
                .invoke(() -> tills.welcome(till))
                .invoke(() -> tellIfChangedMeanwhile(till, before))
                .replaceWithVoid();
    }

    @OnTextMessage
    Uni<Void> hear(String text, WebSocketConnection connection) {
        return tills.find(connection.id())
                .map(till -> smallTalk
                        .hear(till, text)
                        .map(message -> hear(message, till))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    @OnClose
    void close(WebSocketConnection connection) {
        tills.leave(connection.id());
    }

    private Uni<Void> hear(JsonNode message, Till till) {
        if (message.path("type").asText().equals("ack")) {
            return answers.take(till, message);
        }
        till.refuse("unknown-message", "There is no such message on this channel.", null);
        return Uni.createFrom().voidItem();
    }

    private void tellIfChangedMeanwhile(Till till, Message.SessionState before) {
        var now = sessions.lastHeard(till.register().id());
        if (now != null && now != before) {
            till.tell(now);
        }
    }
}
