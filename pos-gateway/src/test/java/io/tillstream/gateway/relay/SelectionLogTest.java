package io.tillstream.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillstream.contracts.SelectionEvent.SelectionAcknowledged;
import io.tillstream.contracts.SelectionEvent.SelectionSent;
import io.tillstream.contracts.SelectionEvent.Sender;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SelectionLogTest {

    private static final int MOST = 3;
    private static final long REGISTER = 1;

    private final List<String> told = new ArrayList<>();
    private final SelectionLog log = new SelectionLog(List.of(new Listener()), MOST, 100);

    @Test
    void nobodyIsToldBeforeTheLogWasReadToItsEnd() {
        sent("a", Duration.ofHours(1));
        sent("b", Duration.ofHours(1));
        acknowledged("a", REGISTER, "applied");
        assertThat(told).isEmpty();
        assertThat(waiting()).isEmpty();

        log.becomeLive();

        assertThat(told).containsExactly("sent b");
        assertThat(waiting()).containsExactly("b");
    }

    @Test
    void theFirstAnswerCountsAndOnlyItsOwnRegisters() {
        log.becomeLive();
        sent("a", Duration.ofHours(1));

        acknowledged("a", REGISTER + 1, "applied");
        acknowledged("a", REGISTER, "sung");
        acknowledged("a", REGISTER, "rejected");
        acknowledged("a", REGISTER, "applied");

        assertThat(status("a")).isEqualTo(SelectionStatus.REJECTED);
        assertThat(told).containsExactly("sent a", "rejected a");
    }

    @Test
    void whatIsOverEndsWithoutAnEventAndALateAnswerStillCounts() {
        log.becomeLive();
        sent("a", Duration.ofMinutes(1));
        log.expire(Instant.now().plus(Duration.ofMinutes(2)));
        acknowledged("a", REGISTER, "applied");

        assertThat(told).containsExactly("sent a", "expired a", "delivered a");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void itRemembersSoManyAndForgetsTheOldestThatHaveEnded() {
        sent("waits", Duration.ofHours(1));
        for (var id : List.of("b", "c", "d", "e")) {
            sent(id, Duration.ofHours(1));
            acknowledged(id, REGISTER, "applied");
        }

        assertThat(log.find("waits")).isPresent();
        assertThat(log.find("b")).isEmpty();
        assertThat(log.find("c")).isEmpty();
        assertThat(log.find("e")).isPresent();
    }

    @Test
    void evenWhatWaitsIsBounded() {
        log.becomeLive();
        for (var id : List.of("a", "b", "c", "d")) {
            sent(id, Duration.ofHours(1));
        }

        assertThat(log.find("a")).isEmpty();
        assertThat(waiting()).containsExactly("b", "c", "d");
    }

    @Test
    void aRequestIsAnsweredOnceWhoeverAnswersAndWheneverTheLogIsRead() {
        log.becomeLive();
        sent("a", "request-1", Duration.ofHours(1));
        sent("b", "request-1", Duration.ofHours(1));
        sent("a", "request-1", Duration.ofHours(1));

        assertThat(waiting()).containsExactly("a");
        assertThat(status("b")).isEqualTo(SelectionStatus.REJECTED);
        assertThat(log.find("b").orElseThrow().answer().reason()).isEqualTo("request-answered");
        assertThat(log.answerTo("request-1")).map(Selection::id).contains("a");
        assertThat(told).containsExactly("sent a", "rejected b");
    }

    @Test
    void oneRegisterCannotFillTheTable() {
        var small = new SelectionLog(List.of(new Listener()), 100, 2);
        small.becomeLive();
        for (var id : List.of("a", "b", "c")) {
            small.apply(selection(id, null, Duration.ofHours(1)));
        }

        assertThat(told).containsExactly("sent a", "sent b", "sent c", "expired a");
        assertThat(small.find("a").orElseThrow().answer().reason()).isEqualTo("too-many-waiting");
    }

    @Test
    void itSaysFromWhenOnItRemembersEverything() {
        assertThat(log.completeSince()).isNull();
        for (var id : List.of("a", "b", "c", "d")) {
            sent(id, Duration.ofHours(1));
        }

        assertThat(log.completeSince()).isNotNull().isBeforeOrEqualTo(Instant.now());
        assertThat(log.newestFirst(null)).extracting(Selection::id).containsExactly("d", "c", "b");
    }

    private void sent(String id, Duration life) {
        sent(id, null, life);
    }

    private void sent(String id, String requestId, Duration life) {
        log.apply(selection(id, requestId, life));
    }

    private static SelectionSent selection(String id, String requestId, Duration life) {
        var now = Instant.now();
        return new SelectionSent(
                id,
                REGISTER,
                "res.partner",
                27,
                Map.of(),
                requestId,
                null,
                new Sender(2, "M"),
                now.toString(),
                now.plus(life).toString(),
                1L,
                1L);
    }

    private void acknowledged(String id, long registerId, String outcome) {
        log.apply(new SelectionAcknowledged(
                id, registerId, outcome, null, Instant.now().toString()));
    }

    private SelectionStatus status(String id) {
        return log.find(id).orElseThrow().status(Instant.now());
    }

    private List<String> waiting() {
        var ids = new ArrayList<String>();
        log.whileStill(REGISTER, selections -> selections.forEach(selection -> ids.add(selection.id())));
        return ids;
    }

    private final class Listener implements SelectionFollower {

        @Override
        public void sent(Selection selection) {
            told.add("sent " + selection.id());
        }

        @Override
        public void ended(Selection selection, SelectionStatus status) {
            told.add(status.wireName() + " " + selection.id());
        }
    }
}
