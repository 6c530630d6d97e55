package io.tillstream.acceptance.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillstream.acceptance.Operations;
import io.tillstream.acceptance.Person;
import io.tillstream.acceptance.RunningSystem;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Addresses that no document has. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnknownAddressesTest {

    private static final byte[] BODY = "{}".getBytes();

    private final Wire wire = new Wire();
    private final Map<String, String> admin =
            Map.of("Authorization", "Bearer " + Person.admin().token(), "Content-Type", "application/json");

    static Stream<String> addresses() {
        return Operations.SERVICES.stream().flatMap(service -> Stream.of(
                        "/nothing",
                        "/api/nothing",
                        "/api/nothing/1",
                        "/pos/nothing",
                        "/web/nothing",
                        "/internal/nothing",
                        "/%00",
                        "/" + "a".repeat(3_000))
                .map(path -> "http://localhost:" + RunningSystem.get().port(service) + path));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void areNotThere(String address) {
        for (var method : new String[] {"GET", "POST", "DELETE"}) {
            var answer =
                    wire.send(new Call(method, URI.create(address), admin, method.equals("POST") ? BODY : new byte[0]));

            assertThat(answer.status()).as(method + ": " + answer.body()).isIn(400, 404, 405);
            assertThat(answer.type()).as(answer.body()).isEqualTo("application/problem+json");
        }
    }
}
