package io.tillstream.order.intent;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillstream.order.terminal.CardFacts;
import io.tillstream.order.terminal.TerminalAnswer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MovesOfAnIntentTest {

    @Test
    void noTerminalHearsOfWhatIsNotStored() {
        assertThat(IntentState.ASKED.origins()).containsExactly(IntentState.STORED);
    }

    @Test
    void onlyWhatWasAskedIsUnknown() {
        assertThat(IntentState.UNKNOWN.origins()).containsExactly(IntentState.ASKED);
    }

    @Test
    void moneyMovesOnlyWhereATerminalWasAsked() {
        assertThat(IntentState.APPROVED.origins()).containsExactlyInAnyOrder(IntentState.ASKED, IntentState.UNKNOWN);
    }

    @Test
    void onlyMoneyThatMovedMovesBack() {
        assertThat(IntentState.REVERSED.origins()).containsExactly(IntentState.APPROVED);
    }

    @ParameterizedTest
    @EnumSource(
            value = IntentState.class,
            names = {"DECLINED", "ABORTED", "FAILED", "REVERSED"})
    void whatIsOverStaysAsItIs(IntentState over) {
        assertThat(List.of(IntentState.values())).noneMatch(over::mayBecome);
        assertThat(over.isFinal()).isTrue();
    }

    @Test
    void aTerminalThatIsStillAtItChangesNothing() {
        assertThat(Outcome.of(new TerminalAnswer.Pending())).isEmpty();
    }

    @Test
    void ofACardOnlyWhatMayStandOnAReceiptIsKept() {
        var outcome = Outcome.of(new TerminalAnswer.Approved("R1", new CardFacts("T1", " ", null)))
                .orElseThrow();

        assertThat(outcome.reference()).isEqualTo("R1");
        assertThat(outcome.details().getMap()).containsOnlyKeys("transaction_id");
        assertThat(Outcome.of(new TerminalAnswer.Approved("R1", null))
                        .orElseThrow()
                        .details())
                .isNull();
    }

    @Test
    void aLongReasonIsCut() {
        assertThat(Outcome.of(new TerminalAnswer.Declined("x".repeat(500)))
                        .orElseThrow()
                        .reason())
                .hasSize(200);
    }
}
