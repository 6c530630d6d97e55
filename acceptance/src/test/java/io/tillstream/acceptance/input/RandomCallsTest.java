package io.tillstream.acceptance.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillstream.acceptance.Operations;
import io.tillstream.acceptance.Operations.Operation;
import io.tillstream.acceptance.Person;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Thousands of calls drawn by lot from the documents, right ones among them. {@code -Dtillstream.random.seed=N} draws
 * others, {@code -Dtillstream.random.calls=N} makes it longer. It comes last, for what it does to the chain.
 */
@Order(Integer.MAX_VALUE)
class RandomCallsTest {

    private static final int AT_A_TIME = 8;
    private static final int CALLS = Integer.getInteger("tillstream.random.calls", 10_000);
    private static final long SEED = Long.getLong("tillstream.random.seed", 837_380);

    /** What would end the run: its own identity. */
    private static final List<String> NOT_CALLED = List.of("/web/session/destroy");

    private final Wire wire = new Wire();

    @Test
    void areAnsweredAndNeverAFaultOfOurs() throws InterruptedException {
        System.out.println("random calls: -Dtillstream.random.seed=" + SEED);
        var operations = Operations.all()
                .filter(operation -> !NOT_CALLED.contains(operation.path()))
                .toList();
        var callers = Callers.known();
        var admin = callers.admin();
        var tokens = List.of(
                admin, admin, admin, Person.manager().token(), Person.cashier().token());
        var calls = new RandomCall(SEED, new Places(wire, admin), callers, tokens);
        var lot = new Random(SEED);
        var drawn = IntStream.range(0, CALLS)
                .mapToObj(n -> operations.get(lot.nextInt(operations.size())))
                .map(operation -> new Drawn(operation, calls.of(operation)))
                .toList();

        var complaints = new ConcurrentHashMap<String, String>();
        var succeeded = new LongAdder();
        var senders = Executors.newFixedThreadPool(AT_A_TIME);
        drawn.forEach(one -> senders.execute(() -> {
            var answer = wire.send(one.call());
            one.complaint(answer)
                    .ifPresent(complaint -> complaints.put(one.operation() + complaint, one.shown(answer)));
            if (answer.status() < 300) {
                succeeded.increment();
            }
        }));
        senders.shutdown();
        assertThat(senders.awaitTermination(5, java.util.concurrent.TimeUnit.MINUTES))
                .isTrue();

        System.out.println("random calls: " + succeeded + " of " + CALLS + " were right ones");
        assertThat(complaints.values())
                .as("seed " + SEED + "\n" + String.join("\n", complaints.values()))
                .isEmpty();
        assertThat(succeeded.sum()).isGreaterThan(CALLS / 20);
    }

    private record Drawn(Operation operation, Call call) {

        Optional<String> complaint(Answer answer) {
            return Judge.complaint(operation, answer)
                    .or(() -> isDescribed(answer) ? Optional.empty() : Optional.of("is not described"));
        }

        /** Which success comes is for the documents' own tests; what is neither that nor a refusal has to be described. */
        private boolean isDescribed(Answer answer) {
            return answer.status() < 300
                    || answer.status() >= 400
                    || operation.described().path("responses").has(String.valueOf(answer.status()));
        }

        String shown(Answer answer) {
            return call + "\n    answered " + answer.status() + " "
                    + answer.body().substring(0, Math.min(300, answer.body().length()));
        }
    }
}
