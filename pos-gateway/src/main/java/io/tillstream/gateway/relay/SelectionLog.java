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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * The fold of {@code pos.selections}: the same events give the same table on every replica, however often they come. Its
 * lock orders what tills are told, so that a till that connects misses nothing and gets nothing twice.
 */
@ApplicationScoped
public class SelectionLog {

    private static final Logger LOG = Logger.getLogger(SelectionLog.class);

    private final Iterable<SelectionFollower> followers;
    private final int most;
    private final Map<String, Selection> selections = new LinkedHashMap<>();
    private final Map<Long, Map<String, Selection>> waiting = new HashMap<>();
    private boolean live;

    @Inject
    SelectionLog(Instance<SelectionFollower> followers, RelaySettings settings, MeterRegistry metrics) {
        this(followers, settings.kept());
        metrics.gaugeMapSize("tillstream.relay.selections", List.of(), selections);
    }

    SelectionLog(Iterable<SelectionFollower> followers, int most) {
        this.followers = followers;
        this.most = most;
    }

    synchronized void apply(SelectionEvent event) {
        if (event instanceof SelectionSent sent) {
            send(sent);
        } else if (event instanceof SelectionAcknowledged acknowledged) {
            acknowledge(acknowledged);
        }
    }

    private void send(SelectionSent sent) {
        var selection = Selection.of(sent);
        if (selections.putIfAbsent(sent.id(), selection) != null) {
            return;
        }
        if (selection.status(Instant.now()) == SelectionStatus.EXPIRED) {
            selections.put(sent.id(), selection.expired());
        } else {
            waiting.computeIfAbsent(sent.registerId(), register -> new LinkedHashMap<>())
                    .put(sent.id(), selection);
            tell(follower -> follower.sent(selection));
        }
        forgetOldest();
    }

    private void acknowledge(SelectionAcknowledged acknowledged) {
        var selection = selections.get(acknowledged.id());
        var outcome = SelectionStatus.ofOutcome(acknowledged.outcome());
        if (selection == null
                || outcome == null
                || selection.answer() != null
                || selection.registerId() != acknowledged.registerId()) {
            return;
        }
        end(selection.answered(outcome), outcome);
    }

    /** Ends what nobody answered in time. */
    synchronized void expire(Instant now) {
        var over = new ArrayList<Selection>();
        waiting.values().forEach(ofRegister -> ofRegister.values().stream()
                .filter(selection -> selection.status(now) == SelectionStatus.EXPIRED)
                .forEach(over::add));
        over.forEach(selection -> end(selection.expired(), SelectionStatus.EXPIRED));
    }

    private void end(Selection ended, SelectionStatus status) {
        selections.put(ended.id(), ended);
        stopWaiting(ended);
        tell(follower -> follower.ended(ended, status));
    }

    private void stopWaiting(Selection selection) {
        var ofRegister = waiting.get(selection.registerId());
        if (ofRegister != null && ofRegister.remove(selection.id()) != null && ofRegister.isEmpty()) {
            waiting.remove(selection.registerId());
        }
    }

    /** The log was read to its end: from here on followers hear of each event, and now of all that waits. */
    synchronized void becomeLive() {
        if (!live) {
            live = true;
            waiting.values()
                    .forEach(ofRegister ->
                            ofRegister.values().forEach(selection -> tell(follower -> follower.sent(selection))));
        }
    }

    synchronized boolean isLive() {
        return live;
    }

    public synchronized Optional<Selection> find(String id) {
        return Optional.ofNullable(selections.get(id));
    }

    /**
     * Gives {@code then} what waits for a register, oldest first, and lets nothing happen meanwhile: who starts to follow
     * there hears of every later selection.
     */
    public synchronized void whileStill(long registerId, Consumer<List<Selection>> then) {
        var ofRegister = live ? waiting.getOrDefault(registerId, Map.of()) : Map.<String, Selection>of();
        then.accept(List.copyOf(ofRegister.values()));
    }

    private void tell(Consumer<SelectionFollower> news) {
        if (live) {
            followers.forEach(news);
        }
    }

    private void forgetOldest() {
        if (selections.size() <= most) {
            return;
        }
        var oldest = selections.values().stream()
                .filter(selection -> !selection.waits())
                .findFirst()
                .orElseGet(this::oldestWaiting);
        selections.remove(oldest.id());
        stopWaiting(oldest);
    }

    private Selection oldestWaiting() {
        var oldest = selections.values().iterator().next();
        LOG.warnf(
                "More than %d selections wait; %s for register %d is given up", most, oldest.id(), oldest.registerId());
        return oldest;
    }
}
