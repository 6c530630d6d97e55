package io.tillstream.local.cli;

/** The command line cannot be understood; the message is one line. */
public class WrongUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WrongUse(String message) {
        super(message);
    }
}
