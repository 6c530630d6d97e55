package io.tillstream.kit.servers;

/** A server that cannot serve; the message is one line that says what to do. */
public class ServerFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ServerFailed(String message) {
        super(message);
    }

    public ServerFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
