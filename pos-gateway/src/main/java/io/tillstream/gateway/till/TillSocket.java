package io.tillstream.gateway.till;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnPongMessage;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.buffer.Buffer;

/**
 * The channel of one till. Nothing here waits: what a client says while an earlier message is being dealt with would pile
 * up in front of us, and nobody would count it.
 */
@WebSocket(path = "/ws/pos", endpointId = TillSocket.ID)
@NonBlocking
public class TillSocket {

    static final String ID = "till";

    private final Tills tills;
    private final Welcome welcome;
    private final Answers answers;
    private final SmallTalk smallTalk;
    private final ChannelSettings settings;

    TillSocket(Tills tills, Welcome welcome, Answers answers, SmallTalk smallTalk, ChannelSettings settings) {
        this.tills = tills;
        this.welcome = welcome;
        this.answers = answers;
        this.smallTalk = smallTalk;
        this.settings = settings;
    }

    @OnOpen
    void open(WebSocketConnection connection) {
        var till = new Till(connection, settings);
        tills.arrive(till);
        welcome.to(till, text -> hear(text, till));
    }

    @OnTextMessage
    void hear(String text, WebSocketConnection connection) {
        tills.find(connection.id()).filter(Till::listensTo).ifPresent(till -> {
            if (!till.keptForLater(text)) {
                hear(text, till);
            }
        });
    }

    @OnBinaryMessage
    void refuse(Buffer bytes, WebSocketConnection connection) {
        tills.find(connection.id()).ifPresent(till -> till.close(Line.TEXT_ONLY, "messages are JSON text"));
    }

    @OnPongMessage
    void stillThere(Buffer anything, WebSocketConnection connection) {
        tills.find(connection.id()).ifPresent(Line::heard);
    }

    @OnError
    void broken(Throwable failure, WebSocketConnection connection) {
        tills.find(connection.id()).ifPresent(till -> smallTalk.broke(till, failure));
    }

    @OnClose
    void close(WebSocketConnection connection) {
        tills.leave(connection.id());
    }

    private void hear(String text, Till till) {
        smallTalk.hear(till, text).ifPresent(message -> hear(message, till));
    }

    private void hear(JsonNode message, Till till) {
        if (message.path("type").asText().equals("ack")) {
            answers.take(till, message);
        } else {
            till.refuse("unknown-message", "There is no such message on this channel.", null);
        }
    }
}
