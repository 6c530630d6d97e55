package io.tillstream.bench.closing;

import io.tillstream.local.cli.Fault;
import java.time.Duration;
import java.util.Map;

/** Counts a drawer and closes a session, through the gateway as a back office does. */
final class Close {

    private static final int DONE = 200;
    private static final int GOES_ON = 202;
    private static final Duration MOST = Duration.ofMinutes(3);

    private final Manager manager;

    Close(Manager manager) {
        this.manager = manager;
    }

    /** The till sells no more. */
    Map<String, Object> count(Till till) {
        manager.post("/api/sessions/" + till.sessionId() + "/closing", Map.of());
        var control = manager.get("/api/sessions/" + till.sessionId() + "/closing-control");
        for (var method : control.path("paymentMethods")) {
            if (method.path("paymentMethodId").asLong() == till.cashMethod()) {
                return Map.of(
                        "counted",
                        Map.of(
                                String.valueOf(till.cashMethod()),
                                method.path("expected").asText()));
            }
        }
        throw new Fault("Closing control shows no drawer: " + control);
    }

    /** @return milliseconds from the POST until the session is closed */
    double close(Till till, Map<String, Object> counted) {
        var begun = System.nanoTime();
        var path = "/api/sessions/" + till.sessionId();
        var answer = manager.tryPost(path + "/close", counted);
        if (answer.statusCode() == GOES_ON) {
            awaitClosed(path, begun);
        } else if (answer.statusCode() != DONE) {
            throw new Fault("The close of session " + till.sessionId() + " answered " + answer.statusCode() + ": "
                    + answer.body());
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private void awaitClosed(String path, long begun) {
        while (!"closed".equals(manager.get(path).path("state").asText())) {
            if (System.nanoTime() - begun > MOST.toNanos()) {
                throw new Fault(path + " is not closed after " + MOST.toSeconds() + " s: "
                        + manager.get(path).path("closing"));
            }
            pause();
        }
    }

    static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault("interrupted", e);
        }
    }
}
