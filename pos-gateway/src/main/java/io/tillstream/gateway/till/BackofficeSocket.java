package io.tillstream.gateway.till;

import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;

/** The channel of one person's back-office screen: what became of what they sent. */
@WebSocket(path = "/ws/backoffice", endpointId = BackofficeSocket.ID)
public class BackofficeSocket {

    static final String ID = "backoffice";

    private final Screens screens;
    private final SmallTalk smallTalk;
    private final TokenWatch tokens;

    BackofficeSocket(Screens screens, SmallTalk smallTalk, TokenWatch tokens) {
        this.screens = screens;
        this.smallTalk = smallTalk;
        this.tokens = tokens;
    }

    @OnOpen
    void open(WebSocketConnection connection) {
        var line = new Line(connection);
        screens.add(line);
        tokens.watch(line);
    }

    @OnTextMessage
    void hear(String text, WebSocketConnection connection) {
        screens.find(connection.id()).ifPresent(line -> smallTalk
                .hear(line, text)
                .ifPresent(other -> line.refuse("unknown-message", "There is no such message on this channel.", null)));
    }

    @OnClose
    void close(WebSocketConnection connection) {
        screens.remove(connection.id());
    }
}
