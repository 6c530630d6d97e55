package io.tillstream.gateway.till;

import io.tillstream.gateway.upstream.ModelDirectory;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells tills what to fetch, once for all that changed within a moment. */
@ApplicationScoped
class Changes {

    /**
     * A record that changed.
     *
     * @param companyId whose tills it concerns; 0 is everybody's
     * @param registerId the one till that it concerns; 0 is every till's
     */
    record Change(String model, long companyId, long registerId) {

        boolean concerns(Till till) {
            return (companyId == 0 || companyId == till.register().companyId())
                    && (registerId == 0 || registerId == till.register().id());
        }
    }

    /** One change is told almost at once... */
    private static final long MOMENT_MS = 20;
    /** ...and a stream of them at this pace. */
    private static final long PACE_MS = 200;

    private static final Change ANYTHING = new Change("*", 0, 0);

    private final Tills tills;
    private final ModelDirectory models;
    private final Vertx vertx;
    private Set<Change> gathered = new LinkedHashSet<>();
    private long told = System.nanoTime();

    Changes(Tills tills, ModelDirectory models, Vertx vertx) {
        this.tills = tills;
        this.models = models;
        this.vertx = vertx;
    }

    synchronized void gather(Change change) {
        if (gathered.isEmpty()) {
            var sinceTold = (System.nanoTime() - told) / 1_000_000;
            vertx.setTimer(Math.max(MOMENT_MS, PACE_MS - sinceTold), moment -> tellOf(take()));
        }
        gathered.add(change);
    }

    /** We do not know what changed: every till looks at everything. */
    void gatherAll() {
        gather(ANYTHING);
    }

    private synchronized Collection<Change> take() {
        var taken = gathered;
        gathered = new LinkedHashSet<>();
        told = System.nanoTime();
        return taken;
    }

    /** Only models that tills load; whatever was said while the owners do not say which those are. */
    private void tellOf(Collection<Change> changes) {
        if (tills.welcomed().isEmpty()) {
            return;
        }
        models.loaded()
                .map(loaded -> loaded.stream().map(ModelDirectory.Entry::model).toList())
                .map(loaded -> ofLoaded(changes, loaded))
                .onFailure()
                .recoverWithItem(List.copyOf(changes))
                .subscribe()
                .with(this::tell);
    }

    private static List<Change> ofLoaded(Collection<Change> changes, List<String> loaded) {
        if (changes.contains(ANYTHING)) {
            return loaded.stream().map(model -> new Change(model, 0, 0)).toList();
        }
        return changes.stream()
                .filter(change -> loaded.contains(change.model()))
                .toList();
    }

    private void tell(List<Change> changes) {
        for (var till : tills.welcomed()) {
            var concerned = changes.stream()
                    .filter(change -> change.concerns(till))
                    .map(Change::model)
                    .distinct()
                    .sorted()
                    .toList();
            if (!concerned.isEmpty()) {
                till.tell(new Message.DataChanged(
                        concerned, Hint.forRegister(till.register().id())));
            }
        }
    }
}
