package io.tillstream.local.chain;

import com.fasterxml.jackson.databind.JsonNode;
import io.tillstream.local.cli.Fault;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Goes through the chains, a piece at a time, so that a chain of any length shows how far it is. */
public final class VerifyChains {

    private static final int PIECE = 5_000;
    private static final Duration QUIET = Duration.ofSeconds(3);

    private final ChainApi api;
    private final PrintStream out;
    private final PrintStream progress;
    private Instant lastSaid = Instant.now();

    /** @param progress where it is said how far a long chain is */
    public VerifyChains(String gateway, String login, String password, PrintStream out, PrintStream progress) {
        this.api = new ChainApi(gateway, login, password);
        this.out = out;
        this.progress = progress;
    }

    /**
     * @param register id or code of the only one to look at; null: all that the person may see
     * @param json print one JSON object instead of lines
     * @return whether all chains are whole
     */
    public boolean verify(String register, boolean json) {
        var results = new ArrayList<ChainResult>();
        for (var one : wanted(register)) {
            var result = ChainResult.of(one, follow(one));
            results.add(result);
            if (!json) {
                out.println(result.line());
            }
        }
        var broken = results.stream().filter(result -> !result.valid()).count();
        out.println(
                json
                        ? ChainApi.write(Map.of("registers", results, "broken", broken))
                        : "%d registers, %d broken".formatted(results.size(), broken));
        return broken == 0;
    }

    private List<JsonNode> wanted(String register) {
        var all = api.registers();
        if (register == null) {
            return all;
        }
        var found = all.stream()
                .filter(one -> one.path("id").asText().equals(register)
                        || one.path("code").asText().equalsIgnoreCase(register))
                .toList();
        if (found.isEmpty()) {
            throw new Fault("There is no register " + register + ", or you may not see it");
        }
        return found;
    }

    private JsonNode follow(JsonNode register) {
        var next = "";
        while (true) {
            var report = api.verify(register.path("id").asLong(), PIECE, next);
            if (!report.hasNonNull("next")) {
                return report;
            }
            next = report.path("next").asText();
            say(register, report);
        }
    }

    private void say(JsonNode register, JsonNode report) {
        if (Duration.between(lastSaid, Instant.now()).compareTo(QUIET) >= 0) {
            lastSaid = Instant.now();
            progress.printf(
                    "%-14s %,d of %,d orders so far%n",
                    register.path("code").asText(),
                    report.path("verified").asLong(),
                    report.path("length").asLong());
        }
    }
}
