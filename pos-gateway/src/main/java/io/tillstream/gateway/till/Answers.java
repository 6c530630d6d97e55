package io.tillstream.gateway.till;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.tillstream.contracts.SelectionEvent.SelectionAcknowledged;
import io.tillstream.gateway.relay.Acknowledgements;
import io.tillstream.gateway.relay.Selection;
import io.tillstream.gateway.relay.SelectionLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * What a till did with a selection. The till hears {@code selection-status} when the log has its answer, as every socket of
 * the register does; until then it may say it again.
 */
@ApplicationScoped
class Answers {

    private static final Logger LOG = Logger.getLogger(Answers.class);
    private static final Set<String> OUTCOMES = Set.of("applied", "rejected");
    private static final int LONGEST_REASON = 500;

    private final SelectionLog log;
    private final Acknowledgements acknowledgements;
    private final MeterRegistry metrics;

    Answers(SelectionLog log, Acknowledgements acknowledgements, MeterRegistry metrics) {
        this.log = log;
        this.acknowledgements = acknowledgements;
        this.metrics = metrics;
    }

    /** Does not wait until it is stored. */
    void take(Till till, JsonNode ack) {
        var id = ack.path("id").asText();
        var outcome = ack.path("outcome").asText();
        if (!OUTCOMES.contains(outcome)) {
            refuse(till, "unknown-outcome", "An outcome is applied or rejected.", id);
            return;
        }
        log.find(id)
                .filter(selection -> selection.registerId() == till.register().id())
                .ifPresentOrElse(
                        selection -> take(till, selection, outcome, reason(ack)),
                        () -> refuse(till, "unknown-selection", "This register got no such selection.", id));
    }

    private void take(Till till, Selection selection, String outcome, String reason) {
        if (selection.answer() != null) {
            till.tell(Message.StatusOfSelection.of(selection, selection.answer().status()));
        } else if (till.beginAnswer(selection.id())) {
            store(till, selection, outcome, reason);
        }
    }

    private void store(Till till, Selection selection, String outcome, String reason) {
        var now = Instant.now().toString();
        var answer = new SelectionAcknowledged(selection.id(), selection.registerId(), outcome, reason, now);
        acknowledgements
                .publish(answer)
                .onTermination()
                .invoke(() -> till.endAnswer(selection.id()))
                .subscribe()
                .with(
                        stored -> metrics.counter("tillstream.relay.acknowledged", "outcome", outcome)
                                .increment(),
                        failure -> notStored(till, selection, failure));
    }

    /** The selection goes on waiting, and comes again when the till reconnects. */
    private static void notStored(Till till, Selection selection, Throwable failure) {
        LOG.warnf("The answer to selection %s could not be stored: %s", selection.id(), failure.getMessage());
        till.tell(new Message.Refused(
                "not-stored", "The answer could not be stored. Say it again in a moment.", selection.id()));
    }

    private static void refuse(Till till, String code, String detail, String id) {
        LOG.infof("%s answered what it cannot answer: %s", till, code);
        till.refuse(code, detail, id.length() > LONGEST_REASON ? null : id);
    }

    private static String reason(JsonNode ack) {
        var reason = ack.path("reason").asText(null);
        return reason == null || reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
