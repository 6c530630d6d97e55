package io.tillstream.local.cli;

/** Something is wrong outside this program; the message is one line that says what, and what to do. */
public class Fault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Fault(String message) {
        super(message);
    }

    public Fault(String message, Throwable cause) {
        super(message, cause);
    }
}
