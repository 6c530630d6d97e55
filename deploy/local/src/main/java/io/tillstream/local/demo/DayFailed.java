package io.tillstream.local.demo;

import io.tillstream.local.cli.Fault;

/** The system did not do what the story says. */
final class DayFailed extends Fault {

    private static final long serialVersionUID = 1L;

    DayFailed(String reason) {
        super("The demo stopped: " + reason);
    }
}
