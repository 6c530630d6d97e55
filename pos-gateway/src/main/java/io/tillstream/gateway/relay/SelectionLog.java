package io.tillstream.gateway.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.tillstream.contracts.SelectionEvent;
import io.tillstream.contracts.SelectionEvent.SelectionAcknowledged;
import io.tillstream.contracts.SelectionEvent.SelectionSent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The fold of {@code pos.selections}: the same events give the same table on every replica, however often they come. Its
 * lock orders what tills are told, so that a till that connects misses nothing and gets nothing twice.
 */
@ApplicationScoped
public class SelectionLog {

    private static final Logger LOG = Logger.getLogger(SelectionLog.class);
    private static final String ANSWERED_BEFORE = "request-answered";
    private static final String TOO_MANY = "too-many-waiting";

    private final Iterable<SelectionFollower> followers;
    private final SelectionTable selections;
    private final int mostWaiting;
    private final Map<Long, WaitingSelections> waiting = new HashMap<>();
    private boolean live;

    @Inject
    SelectionLog(Instance<SelectionFollower> followers, RelaySettings settings, MeterRegistry metrics) {
        this(followers, settings.kept(), settings.waitingEach());
        metrics.gauge("tillstream.relay.selections", this, SelectionLog::size);
    }

    SelectionLog(Iterable<SelectionFollower> followers, int most, int mostWaiting) {
        this.followers = followers;
        this.selections = new SelectionTable(most);
        this.mostWaiting = mostWaiting;
    }

    synchronized void apply(SelectionEvent event) {
        if (event instanceof SelectionSent sent) {
            send(Selection.of(sent));
        } else if (event instanceof SelectionAcknowledged acknowledged) {
            acknowledge(acknowledged);
        }
    }

    private void send(Selection selection) {
        if (selections.find(selection.id()).isPresent()) {
            return;
        }
        var answersAgain = selections.isAnswered(selection.trace().requestId());
        selections.add(selection).ifPresent(this::giveUp);
        if (answersAgain) {
            end(selection, SelectionStatus.REJECTED, ANSWERED_BEFORE, selection);
        } else if (selection.status(Instant.now()) == SelectionStatus.EXPIRED) {
            selections.update(selection.expired());
        } else {
            var ofRegister = waiting.computeIfAbsent(selection.registerId(), register -> new WaitingSelections());
            ofRegister.add(selection);
            tell(follower -> follower.sent(selection));
            if (ofRegister.size() > mostWaiting) {
                end(ofRegister.oldest(), SelectionStatus.EXPIRED, TOO_MANY, selection);
            }
        }
    }

    private void acknowledge(SelectionAcknowledged acknowledged) {
        selections
                .find(acknowledged.id())
                .filter(selection -> selection.answer() == null)
                .filter(selection -> selection.registerId() == acknowledged.registerId())
                .ifPresent(selection -> SelectionAnswer.of(acknowledged)
                        .ifPresent(answer -> end(selection.answered(answer), answer.status())));
    }

    /** Ends what nobody answered in time. */
    synchronized void expire(Instant now) {
        var over = new ArrayList<Selection>();
        waiting.values().forEach(ofRegister -> ofRegister.all().stream()
                .filter(selection -> selection.status(now) == SelectionStatus.EXPIRED)
                .forEach(over::add));
        over.forEach(selection -> end(selection.expired(), SelectionStatus.EXPIRED));
    }

    /** Ended by the log itself, when {@code cause} was sent: at the same place of the log on every replica. */
    private void end(Selection selection, SelectionStatus status, String reason, Selection cause) {
        var at = cause.trace().sentAt().toString();
        LOG.infof("Selection %s for register %d is %s: %s", selection.id(), selection.registerId(), status, reason);
        end(selection.answered(new SelectionAnswer(status, reason, at)), status);
    }

    private void end(Selection ended, SelectionStatus status) {
        selections.update(ended);
        stopWaiting(ended);
        tell(follower -> follower.ended(ended, status));
    }

    private void giveUp(Selection forgotten) {
        if (forgotten.waits()) {
            LOG.warnf(
                    "Too many selections wait; %s for register %d is given up", forgotten.id(), forgotten.registerId());
            stopWaiting(forgotten);
        }
    }

    private void stopWaiting(Selection selection) {
        var ofRegister = waiting.get(selection.registerId());
        if (ofRegister != null && ofRegister.remove(selection.id()) && ofRegister.isEmpty()) {
            waiting.remove(selection.registerId());
        }
    }

    /** The log was read to its end: from here on followers hear of each event, and now of all that waits. */
    synchronized void becomeLive() {
        if (!live) {
            live = true;
            waiting.values()
                    .forEach(ofRegister ->
                            ofRegister.all().forEach(selection -> tell(follower -> follower.sent(selection))));
        }
    }

    synchronized boolean isLive() {
        return live;
    }

    public Optional<Selection> find(String id) {
        return selections.find(id);
    }

    /** The selection that a till's request was answered with. */
    Optional<Selection> answerTo(String requestId) {
        return selections.answerTo(requestId);
    }

    /** What is remembered, the newest first, from {@code after} on (not included); null is from the newest on. */
    Stream<Selection> newestFirst(SelectionPlace after) {
        return selections.newestFirst(after);
    }

    /** Selections sent before this are not all remembered any more; null where nothing was forgotten. */
    Instant completeSince() {
        return selections.completeSince();
    }

    private int size() {
        return selections.size();
    }

    /**
     * Gives {@code then} what waits for a register, oldest first, and lets nothing happen meanwhile: who starts to follow
     * there hears of every later selection.
     */
    public synchronized void whileStill(long registerId, Consumer<List<Selection>> then) {
        var ofRegister = live ? waiting.get(registerId) : null;
        then.accept(ofRegister == null ? List.of() : List.copyOf(ofRegister.all()));
    }

    private void tell(Consumer<SelectionFollower> news) {
        if (live) {
            followers.forEach(news);
        }
    }
}
