package io.tillstream.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tillstream.docs.Descriptions.Operation;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever reads the OpenAPI documents finds all they need, of every operation of every service. */
class EveryOperationIsDescribedTest {

    private static final Map<String, JsonNode> DOCUMENTS =
            Tree.SERVICES.stream().collect(Collectors.toMap(Function.identity(), Descriptions::of));

    static Stream<Operation> operations() {
        return Descriptions.operations();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void lacksNothing(Operation operation) {
        assertThat(Flaws.of(operation, DOCUMENTS.get(operation.service())))
                .as("what the description of %s lacks", operation)
                .isEmpty();
    }

    @Test
    void theirNamesAreTheirOwn() {
        assertThat(operations()
                        .filter(Operation::isPublic)
                        .map(operation -> operation.item().path("operationId").asText()))
                .doesNotHaveDuplicates();
    }
}
