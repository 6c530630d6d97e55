package io.tillstream.gateway.payload;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.identity.RegisterPlace;
import io.tillstream.gateway.upstream.ModelDirectory;
import io.tillstream.gateway.upstream.ModelDirectory.Entry;
import io.tillstream.gateway.upstream.Owner;
import io.tillstream.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Puts together what a till loads. */
@ApplicationScoped
public class Payloads {

    private static final Logger LOG = Logger.getLogger(Payloads.class);
    private static final String SESSION = "pos.session";

    /**
     * One load on its way.
     *
     * @param version of all that the owners told, before anything was read
     * @param silent the owners that did not say whether anything changed
     */
    private record Load(
            PayloadRequest request,
            List<Entry> models,
            long version,
            Set<Owner> silent,
            RegisterPlace register,
            Map<String, String> scopes) {

        boolean isWhole() {
            return request.isFull() && silent.isEmpty();
        }
    }

    private final ModelDirectory directory;
    private final Pulses pulses;
    private final Places places;
    private final Segments segments;
    private final Loaders loaders;
    private final Openings openings;
    private final MeterRegistry metrics;

    Payloads(
            ModelDirectory directory,
            Pulses pulses,
            Places places,
            Segments segments,
            Loaders loaders,
            Openings openings,
            MeterRegistry metrics) {
        this.directory = directory;
        this.pulses = pulses;
        this.places = places;
        this.segments = segments;
        this.loaders = loaders;
        this.openings = openings;
        this.metrics = metrics;
    }

    /** Refused: an unknown register or one of another store (404), a register without a session (no-open-session). */
    public Uni<Payload> load(PayloadRequest request) {
        return ready(request)
                .chain(ready -> ready != null
                        ? Uni.createFrom().item(ready)
                        : begin(request).chain(this::load))
                .invoke(payload -> metrics.counter("tillstream.payload.loads", "full", String.valueOf(payload.full()))
                        .increment());
    }

    /** An item of null where it must be put together. */
    private Uni<Payload> ready(PayloadRequest request) {
        var soon = request.isFull() ? openings.soon(request.configId(), request.bearer()) : null;
        return soon == null ? Uni.createFrom().nullItem() : soon;
    }

    private Uni<Load> begin(PayloadRequest request) {
        return directory.loaded().chain(models -> pulses.verify(models).chain(silent -> {
            var version = pulses.version();
            return places.require(request.configId())
                    .invoke(register -> request.bearer().require(register))
                    .chain(register -> places.scopes(register, models)
                            .map(scopes -> new Load(request, models, version, silent, register, scopes)));
        }));
    }

    private Uni<Payload> load(Load load) {
        var parts = new ArrayList<Uni<Segment>>();
        load.models().forEach(model -> parts.add(segment(load, model)));
        var register = load.register();
        return Uni.combine()
                .all()
                .unis(
                        Uni.join().all(parts).andFailFast().invoke(segments -> requireOpen(segments, register)),
                        loaders.load(
                                new PosDataLoader.Register(register.id(), register.storeId(), register.companyId()),
                                load.request()))
                .asTuple()
                .map(both -> together(load, both.getItem1(), both.getItem2()));
    }

    private Uni<Segment> segment(Load load, Entry model) {
        var name = model.model();
        var isSession = name.equals(SESSION);
        var since = isSession ? null : load.request().position(name);
        var wanted = new Segments.Wanted(
                model,
                load.register(),
                load.scopes().getOrDefault(name, ""),
                pulses.of(model.owner()).generation(name));
        return segments.load(wanted, since)
                .onFailure(failure -> since != null && Remembered.isOutage(failure))
                .recoverWithItem(() -> Segment.unchanged(name, since).asStale())
                .map(segment -> load.silent().contains(model.owner()) ? segment.asStale() : segment)
                .map(segment -> isSession ? segment.asPartOfEveryLoad() : segment);
    }

    private static void requireOpen(List<Segment> segments, RegisterPlace register) {
        if (segments.stream().noneMatch(segment -> segment.model().equals(SESSION) && segment.count() > 0)) {
            throw Refusal.conflict(
                    "no-open-session", "Register " + register.name() + " has no open session. Open one first.");
        }
    }

    /** The session first, then every model once: an owner's wins over a loader's of the same name. */
    private Payload together(Load load, List<Segment> owned, List<Loader.Part> extensions) {
        var together = new ArrayList<Segment>(owned);
        together.sort(
                (a, b) -> Boolean.compare(b.model().equals(SESSION), a.model().equals(SESSION)));
        var models = new HashSet<String>();
        owned.forEach(segment -> models.add(segment.model()));
        var errors = new HashMap<String, String>();
        for (var part : extensions) {
            if (!models.add(part.model())) {
                LOG.errorf("A loader adds %s, which is an owner's model; its records are left out", part.model());
            } else if (part.segment() == null) {
                errors.put(part.model(), part.error());
            } else {
                together.add(part.segment());
            }
        }
        var payload = new Payload(load.request().configId(), load.request().isFull(), together, errors);
        if (load.isWhole() && together.stream().noneMatch(Segment::stale)) {
            openings.keep(load.register(), payload, load.version(), owners(load.models()), extensions);
        }
        return payload;
    }

    private static Set<Owner> owners(List<Entry> models) {
        return models.stream().map(Entry::owner).collect(Collectors.toUnmodifiableSet());
    }
}
