package io.tillstream.gateway.till;

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

/** The channel of one person's back-office screen: what became of what they sent. */
@WebSocket(path = "/ws/backoffice", endpointId = BackofficeSocket.ID)
@NonBlocking
public class BackofficeSocket {

    static final String ID = "backoffice";

    private final Screens screens;
    private final SmallTalk smallTalk;
    private final TokenWatch tokens;
    private final ChannelSettings settings;

    BackofficeSocket(Screens screens, SmallTalk smallTalk, TokenWatch tokens, ChannelSettings settings) {
        this.screens = screens;
        this.smallTalk = smallTalk;
        this.tokens = tokens;
        this.settings = settings;
    }

    @OnOpen
    void open(WebSocketConnection connection) {
        var line = new Line(connection, settings);
        screens.add(line);
        tokens.watch(line);
    }

    @OnTextMessage
    void hear(String text, WebSocketConnection connection) {
        screens.find(connection.id()).filter(Line::listensTo).ifPresent(line -> smallTalk
                .hear(line, text)
                .ifPresent(other -> line.refuse("unknown-message", "There is no such message on this channel.", null)));
    }

    @OnBinaryMessage
    void refuse(Buffer bytes, WebSocketConnection connection) {
        screens.find(connection.id()).ifPresent(line -> line.close(Line.TEXT_ONLY, "messages are JSON text"));
    }

    @OnPongMessage
    void stillThere(Buffer anything, WebSocketConnection connection) {
        screens.find(connection.id()).ifPresent(Line::heard);
    }

    @OnError
    void broken(Throwable failure, WebSocketConnection connection) {
        screens.find(connection.id()).ifPresent(line -> smallTalk.broke(line, failure));
    }

    @OnClose
    void close(WebSocketConnection connection) {
        screens.remove(connection.id());
    }
}
