package io.tillstream.bench.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.tillstream.kit.servers.FreePort;
import io.tillstream.local.Server;
import io.tillstream.local.cli.Console;
import io.tillstream.local.run.Ending;
import io.tillstream.local.run.Readiness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Customers are sent to tills that have a tab on each of two gateways. The second gateway is killed, connections to the
 * first are cut, then it is killed, too, and comes back with nothing but the log.
 */
public final class RelayTrial {

    private static final Duration READY_WITHIN = Duration.ofSeconds(120);
    private static final Duration ARRIVED_WITHIN = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofMillis(100);

    private final ChaosSystem system;
    private final Console console;
    private final Random chance;
    private final int selections;

    /** @param selections that are sent in all */
    public RelayTrial(ChaosSystem system, Console console, long seed, int selections) {
        this.system = system;
        this.console = console;
        this.chance = new Random(seed);
        this.selections = selections;
    }

    public Outcome run() {
        var port = FreePort.any();
        var second = system.anotherGateway(port);
        try {
            Until.holds("the second gateway is ready", READY_WITHIN, () -> Readiness.ofService(port));
            console.say("a second gateway is ready on " + port);
            return send("http://127.0.0.1:" + port, second);
        } finally {
            Ending.of(second.toHandle());
        }
    }

    private Outcome send(String other, Process second) {
        var office = new Caller(system.gateway(), "admin");
        var customer = office.sureGet("/api/partners?limit=1").at("/items/0/id").asLong();
        var tills = registers(office);
        var accepted = new HashMap<String, Long>();
        try (var tabs = new RoamingTabs(tills, List.of(system.door(), other), office.token())) {
            for (int i = 0; i < selections; i++) {
                mishap(i, second);
                var to = tills.get(chance.nextInt(tills.size())).registerId();
                send(office, customer, to).ifPresent(id -> accepted.put(id, to));
                Until.pause(BETWEEN);
            }
            system.awaitReady(Server.GATEWAY);
            Until.isTrue(
                    ARRIVED_WITHIN,
                    () -> lost(accepted, tills).isEmpty()
                            && unanswered(office, accepted).isEmpty());
        }
        return outcome(office, accepted, tills);
    }

    private void mishap(int i, Process second) {
        if (i == selections / 4) {
            console.say("the second gateway is killed");
            second.destroyForcibly();
        } else if (i == selections / 2) {
            console.say("the way to the first one is cut for a while");
            system.tillsToGateway().goAway();
        } else if (i == selections * 5 / 8) {
            system.tillsToGateway().comeBack();
        } else if (i == selections * 3 / 4) {
            console.say("the first one is killed");
            system.kill(Server.GATEWAY);
        }
    }

    private Outcome outcome(Caller office, Map<String, Long> accepted, List<SelectedAtTill> tills) {
        var problems = new ArrayList<String>();
        lost(accepted, tills).forEach(id -> problems.add("selection " + id + " never came to its till"));
        unanswered(office, accepted).forEach(id -> problems.add("selection " + id + " is not said to be delivered"));
        tills.forEach(till -> problems.addAll(till.complaints()));
        problems.addAll(office.takeFaults());
        return new Outcome(
                List.of("two gateways, one killed for good, the other killed and cut: " + accepted.size()
                        + " selections accepted, "
                        + tills.stream().mapToInt(till -> till.applied().size()).sum()
                        + " applied"),
                problems);
    }

    private static List<SelectedAtTill> registers(Caller office) {
        return items(office.sureGet("/api/registers?limit=500"))
                .map(register -> new SelectedAtTill(register.path("id").asLong()))
                .toList();
    }

    /** Nothing where nobody answered: then it may or may not have been sent. */
    private static Optional<String> send(Caller office, long customer, long register) {
        var answer = office.post("/api/partners/" + customer + "/selections", Map.of("registerId", register));
        return answer.isSuccess() ? Optional.of(answer.body().path("id").asText()) : Optional.empty();
    }

    private static List<String> lost(Map<String, Long> accepted, List<SelectedAtTill> tills) {
        return accepted.entrySet().stream()
                .filter(sent -> tills.stream()
                        .noneMatch(till -> till.registerId() == sent.getValue()
                                && till.applied().contains(sent.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** As the gateway has it that read the log anew. */
    private static List<String> unanswered(Caller office, Map<String, Long> accepted) {
        var delivered = items(office.sureGet("/api/selections?status=delivered&limit=500"))
                .map(selection -> selection.path("id").asText())
                .toList();
        return accepted.keySet().stream().filter(id -> !delivered.contains(id)).toList();
    }

    private static Stream<JsonNode> items(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false);
    }
}
