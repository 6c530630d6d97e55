package io.tillstream.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden samples are what v1 of each event looks like: a change that breaks them breaks somebody's consumer. */
class EventSamplesTest {

    static List<Class<?>> events() {
        return EventRecords.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void areReadIntoTheRecordAndWrittenTheSameAgain(Class<?> event) throws JsonProcessingException {
        var sample = Published.sampleOf(event);

        var read = Published.JSON.readValue(sample.toString(), event);
        var written = Published.JSON.readTree(Published.JSON.writeValueAsString(read));

        assertThat(written).isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("events")
    void satisfyTheirSchema(Class<?> event) {
        assertThat(Published.validatorOf(event).validate(Published.sampleOf(event)))
                .isEmpty();
    }
}
