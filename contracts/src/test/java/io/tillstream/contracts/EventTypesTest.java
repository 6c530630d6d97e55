package io.tillstream.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EventTypesTest {

    @Test
    void areNamedAfterWhatHappenedAndTheirVersion() {
        assertThat(EventRecords.all()).hasSizeGreaterThanOrEqualTo(15).allSatisfy(event -> assertThat(
                        EventTypes.of(event))
                .matches("io\\.tillstream\\.[a-z]+\\.[a-z-]+\\.v[1-9]"));
    }

    @Test
    void areDistinct() {
        assertThat(EventRecords.all()).extracting(EventTypes::of).doesNotHaveDuplicates();
    }

    @Test
    void areDeclaredByEveryMemberOfASealedFamilyAndByNothingElse() {
        var members = EventRecords.families().stream()
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .toList();

        assertThat(EventRecords.all()).isNotEmpty().containsExactlyInAnyOrderElementsOf(members);
    }

    @Test
    void areRefusedToWhatIsNoEvent() {
        assertThatThrownBy(() -> EventTypes.of(String.class)).hasMessageContaining("java.lang.String");
    }
}
