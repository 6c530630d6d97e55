package io.tillstream.bench.chaos;

import io.tillstream.local.Server;
import io.tillstream.local.cli.Console;
import io.tillstream.local.cli.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Closes that are hit in the middle of a step: after the step's work, before it is recorded. */
public final class ClosingTrial {

    private static final Duration REACHED_WITHIN = Duration.ofSeconds(60);
    private static final Duration CLOSED_WITHIN = Duration.ofSeconds(150);
    private static final int ORDERS = 3;
    private static final int ACCEPTED = 202;

    private final ChaosSystem system;
    private final Console console;
    private final Caller manager;
    private final ClosingAudit audit;

    public ClosingTrial(ChaosSystem system, Console console) {
        this.system = system;
        this.console = console;
        this.manager = new Caller(system.gateway(), "admin");
        this.audit = new ClosingAudit(system);
    }

    /** What the services must be told: a close stands still for so long after each step. */
    public static Map<String, String> environment(Duration pause) {
        var environment = new HashMap<String, String>();
        for (var step : ClosingStep.values()) {
            environment.put("TILLSTREAM_CLOSING_PAUSE_AFTER_" + step, pause.toMillis() + "ms");
        }
        return environment;
    }

    /**
     * Kills a server while one session's close stands in each of these steps.
     *
     * @param steps not more than there are registers
     */
    public Outcome killDuring(Server victim, List<ClosingStep> steps) {
        system.awaitReady();
        var shops = fullShops();
        var hit = new ArrayList<Shop>(shops.subList(0, steps.size()));
        closeStaggered(hit, steps);
        var reached = hit.stream().map(ClosingTrial::stepOf).toList();
        system.kill(victim);
        console.say(victim.title() + " killed in " + reached);
        var begun = Instant.now();
        var outcome = ended(victim.title() + " killed in " + reached, hit, begun);
        var expected = steps.stream().map(Enum::name).toList();
        if (!reached.equals(expected)) {
            outcome.problems().add("not killed where it was meant: " + reached + " instead of " + expected);
        }
        Shop.closeAll(manager);
        return outcome;
    }

    /** The seal happens, and its answer is cut on the way. */
    public Outcome cutTheSeal() {
        system.awaitReady();
        var shop = fullShops().get(0);
        shop.startClosing();
        var count = shop.count();
        system.othersToOrders().cutAnswers(1);
        var begun = Instant.now();
        inBackground(shop, count);
        var outcome = ended("the answer to the seal cut", List.of(shop), begun);
        if (system.othersToOrders().answersToCut() != 0) {
            outcome.problems().add("no answer was cut");
        }
        Shop.closeAll(manager);
        return outcome;
    }

    /** order-service is out of reach: the close is accepted, says why it waits, and goes on. */
    public Outcome outOfReach(Duration time) {
        system.awaitReady();
        var shop = fullShops().get(0);
        shop.startClosing();
        var count = shop.count();
        system.othersToOrders().goAway();
        var problems = new ArrayList<String>();
        var lost = Instant.now();
        try {
            var answer = shop.close(count);
            if (answer.status() != ACCEPTED) {
                problems.add("a close that must wait was answered " + answer);
            }
            while (Instant.now().isBefore(lost.plus(time))) {
                problems.addAll(waitsAndSaysSo(shop));
                Until.pause(Duration.ofSeconds(1));
            }
        } finally {
            system.othersToOrders().comeBack();
        }
        console.say("order-service can be reached again after " + time.toSeconds() + " s");
        var outcome = ended("order-service out of reach for " + time.toSeconds() + " s", List.of(shop), Instant.now());
        outcome.problems().addAll(problems.stream().distinct().toList());
        Shop.closeAll(manager);
        return outcome;
    }

    private List<String> waitsAndSaysSo(Shop shop) {
        var session = shop.session();
        var closing = session.path("closing");
        var says = closing.path("step").asText().equals(ClosingStep.SEALING.name())
                && closing.path("since").isTextual()
                && closing.path("waitsFor").isTextual();
        return says && session.path("state").asText().equals("closing_control")
                ? List.of()
                : List.of("a close that waits does not say so: " + closing);
    }

    private List<Shop> fullShops() {
        var shops = Shop.openAll(manager);
        shops.forEach(shop -> shop.fill(ORDERS));
        return shops;
    }

    /** Those that shall stand in a later step begin earlier, each one step ahead of the next. */
    private void closeStaggered(List<Shop> shops, List<ClosingStep> steps) {
        var counts = shops.stream().peek(Shop::startClosing).map(Shop::count).toList();
        for (var i = shops.size() - 1; i >= 0; i--) {
            inBackground(shops.get(i), counts.get(i));
            // The next one begins when this one is as far ahead of it as it shall be in the end.
            var behind = i > 0 ? steps.get(i - 1).ordinal() : 0;
            awaitStep(shops.get(i), ClosingStep.values()[steps.get(i).ordinal() - behind]);
        }
        Until.pause(Duration.ofSeconds(1));
    }

    private static void awaitStep(Shop shop, ClosingStep step) {
        Until.holds("session " + shop.sessionId + " is in " + step, REACHED_WITHIN, () -> {
            var reached = stepOf(shop);
            if (reached.equals("BLOCKED") || reached.equals("MARKING") && step != ClosingStep.MARKING) {
                throw new Fault("Session " + shop.sessionId + " was never seen in " + step + ": it is " + reached);
            }
            return reached.equals(step.name());
        });
    }

    private static String stepOf(Shop shop) {
        var session = shop.session();
        return session.path("state").asText().equals("closed")
                ? ClosingStep.MARKING.name()
                : session.path("closing").path("step").asText();
    }

    /** Whoever asked may be cut off: the close goes on by itself. */
    private static void inBackground(Shop shop, Map<String, Object> count) {
        CompletableFuture.runAsync(() -> shop.close(count));
    }

    private Outcome ended(String what, List<Shop> shops, Instant begun) {
        var problems = new ArrayList<String>();
        for (var shop : shops) {
            if (!Until.isTrue(CLOSED_WITHIN, shop::isClosed)) {
                problems.add("session " + shop.sessionId + " is not closed " + CLOSED_WITHIN.toSeconds() + " s after "
                        + what + ": " + shop.session());
            }
        }
        var seconds = Duration.between(begun, Instant.now()).toSeconds();
        shops.stream().filter(Shop::isClosed).forEach(shop -> problems.addAll(audit.problems(shop, ORDERS)));
        problems.addAll(manager.takeFaults());
        var lines = new ArrayList<String>();
        lines.add(String.format("  %-72s closed %3d s after", what, seconds));
        return new Outcome(lines, problems);
    }
}
