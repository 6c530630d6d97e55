package io.tillstream.gateway.relay;

import java.util.List;

/** Logs for tests of other packages. */
public final class SelectionLogs {

    private static final int MOST = 10;

    private SelectionLogs() {}

    /** Nothing was sent, and nobody follows. */
    public static SelectionLog empty() {
        return new SelectionLog(List.of(), MOST, MOST);
    }
}
