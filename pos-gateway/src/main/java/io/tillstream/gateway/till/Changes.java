package io.tillstream.gateway.till;

import io.tillstream.gateway.upstream.ModelDirectory;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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

    private static final long MOMENT_MS = 200;
    private static final Predicate<String> EVERYTHING = model -> true;

    private final Tills tills;
    private final ModelDirectory models;
    private final Vertx vertx;
    private Set<Change> gathered = new LinkedHashSet<>();

    Changes(Tills tills, ModelDirectory models, Vertx vertx) {
        this.tills = tills;
        this.models = models;
        this.vertx = vertx;
    }

    synchronized void gather(Change change) {
        if (gathered.isEmpty()) {
            vertx.setTimer(MOMENT_MS, moment -> tellOf(take()));
        }
        gathered.add(change);
    }

    private synchronized Collection<Change> take() {
        var taken = gathered;
        gathered = new LinkedHashSet<>();
        return taken;
    }

    /** Only models that tills load; all of them while the owners do not say which those are. */
    private void tellOf(Collection<Change> changes) {
        if (tills.all().isEmpty()) {
            return;
        }
        models.loaded()
                .map(loaded -> loaded.stream().map(ModelDirectory.Entry::model).collect(Collectors.toSet()))
                .<Predicate<String>>map(names -> names::contains)
                .onFailure()
                .recoverWithItem(EVERYTHING)
                .subscribe()
                .with(isLoaded -> tell(changes.stream()
                        .filter(change -> isLoaded.test(change.model()))
                        .toList()));
    }

    private void tell(List<Change> changes) {
        for (var till : new ArrayList<>(tills.all())) {
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
