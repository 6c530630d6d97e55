package io.tillstream.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillstream.contracts.Topics.Topic;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void eachHasADeadLetterTopicBesideIt() {
        var names = Topics.all().stream().map(Topic::name).toList();

        assertThat(names)
                .doesNotHaveDuplicates()
                .filteredOn(name -> !name.endsWith(".dlq"))
                .hasSize(names.size() / 2)
                .allSatisfy(name -> assertThat(names).contains(Topics.deadLetter(name)));
    }

    @Test
    void recordsAreCompactedAndFactsAreNot() {
        assertThat(Topics.isCompacted(Topics.CONFIG)).isTrue();
        assertThat(Topics.isCompacted(Topics.PARTNERS)).isTrue();
        assertThat(Topics.isCompacted(Topics.ORDERS)).isFalse();
        assertThat(Topics.isCompacted(Topics.SESSIONS)).isFalse();
        assertThat(Topics.isCompacted(Topics.SELECTIONS)).isFalse();
    }

    @Test
    void whatWasSoldIsKeptWithoutLimit() {
        assertThat(Topics.all())
                .filteredOn(topic ->
                        topic.name().equals(Topics.ORDERS) || topic.name().equals(Topics.SESSIONS))
                .hasSize(2)
                .allSatisfy(topic -> assertThat(topic.retentionMs()).isEqualTo(-1));
    }
}
