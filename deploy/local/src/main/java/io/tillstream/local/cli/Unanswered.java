package io.tillstream.local.cli;

import java.io.IOException;
import java.net.ConnectException;

/** A system that was asked and says nothing. */
public final class Unanswered {

    private Unanswered() {}

    /** Java knows no words for the most common reason, that nobody listens. */
    public static Fault by(String url, IOException failure) {
        var nobody = failure instanceof ConnectException && failure.getMessage() == null;
        return new Fault(url + " does not answer: is Tillstream running there?"
                + (nobody ? "" : " (" + failure.getMessage() + ")"));
    }
}
