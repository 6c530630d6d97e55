package io.tillstream.acceptance.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillstream.acceptance.Operations;
import io.tillstream.acceptance.Operations.Operation;
import io.tillstream.acceptance.Person;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation of every service, against every mistake that we know: refused, explained, and nothing stored. It comes
 * first, when nothing goes on in the chain that could change a row meanwhile.
 */
@Order(1)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    private static final int AT_A_TIME = 4;

    private final Wire wire = new Wire();
    private final ExecutorService senders = Executors.newFixedThreadPool(AT_A_TIME);
    private List<Mistakes> mistakes;

    @BeforeAll
    void begin() {
        var callers = Callers.known();
        var places = new Places(wire, callers.admin());
        mistakes = List.of(
                new WrongBodies(callers),
                new WrongFields(places, callers),
                new WrongParameters(places, callers),
                new WrongAddresses(callers),
                new WrongManners(callers),
                new WrongPeople(places),
                new OtherPeoplesRecords(wire, callers.admin(), Person.manager().token()),
                new WrongBigBodies(callers));
    }

    @AfterAll
    void end() {
        senders.shutdownNow();
    }

    static Stream<Operation> operations() {
        return Operations.all();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isRefusedAndNothingIsStored(Operation operation) {
        var before = Stored.by(operation.service());

        var complaints = mistakes.stream()
                .flatMap(mistake -> mistake.of(operation))
                .map(call -> senders.submit(() -> call.complaint(operation, wire.send(call.call()))))
                .toList()
                .stream()
                .map(BadInputTest::outcome)
                .flatMap(Optional::stream)
                .toList();

        assertThat(complaints).as(String.join("\n", complaints)).isEmpty();
        assertThat(Stored.by(operation.service())).isEqualTo(before);
    }

    private static Optional<String> outcome(java.util.concurrent.Future<Optional<String>> sent) {
        try {
            return sent.get();
        } catch (Exception failure) {
            return Optional.of(String.valueOf(failure.getCause()));
        }
    }
}
