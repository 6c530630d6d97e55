package io.tillstream.gateway.payload;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.identity.RegisterPlace;
import io.tillstream.gateway.identity.Registers;
import io.tillstream.gateway.upstream.ModelDirectory;
import io.tillstream.gateway.upstream.ModelDirectory.Entry;
import io.tillstream.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jboss.logging.Logger;

/** Puts together what a till loads. */
@ApplicationScoped
public class Payloads {

    private static final Logger LOG = Logger.getLogger(Payloads.class);
    private static final String SESSION = "pos.session";

    private final Registers registers;
    private final ModelDirectory directory;
    private final Segments segments;
    private final Loaders loaders;
    private final MeterRegistry metrics;

    Payloads(Registers registers, ModelDirectory directory, Segments segments, Loaders loaders, MeterRegistry metrics) {
        this.registers = registers;
        this.directory = directory;
        this.segments = segments;
        this.loaders = loaders;
        this.metrics = metrics;
    }

    /** Refused: an unknown register or one of another store (404), a register without a session (no-open-session). */
    public Uni<Payload> load(PayloadRequest request) {
        return registers
                .require(request.configId(), request.token())
                .chain(register -> session(register, request).chain(session -> load(session, register, request)))
                .invoke(payload -> metrics.counter("tillstream.payload.loads", "full", String.valueOf(payload.full()))
                        .increment());
    }

    private Uni<Segment> session(RegisterPlace register, PayloadRequest request) {
        return directory
                .require(SESSION)
                .chain(model -> segments.load(model, register, null, request.token()))
                .invoke(session -> requireOpen(session, register))
                .map(Payloads::asPartOfEveryLoad);
    }

    private Uni<Payload> load(Segment session, RegisterPlace register, PayloadRequest request) {
        return directory
                .loaded()
                .chain(models ->
                        Uni.join().all(parts(models, register, request)).andFailFast())
                .map(parts -> new Payload(request.configId(), request.isFull(), together(session, parts)));
    }

    private List<Uni<Segment>> parts(List<Entry> models, RegisterPlace register, PayloadRequest request) {
        var parts = new ArrayList<Uni<Segment>>();
        models.stream()
                .filter(model -> !model.model().equals(SESSION))
                .map(model -> segments.load(model, register, request.position(model.model()), request.token()))
                .forEach(parts::add);
        parts.addAll(loaders.segments(
                new PosDataLoader.Register(register.id(), register.storeId(), register.companyId(), request.token())));
        return parts;
    }

    /** The session first, then every model once: an owner's wins over a loader's of the same name. */
    private static List<Segment> together(Segment session, List<Segment> parts) {
        var models = new HashSet<String>();
        var together = new ArrayList<Segment>(List.of(session));
        models.add(session.model());
        for (var part : parts) {
            if (models.add(part.model())) {
                together.add(part);
            } else {
                LOG.errorf("A loader adds %s, which is an owner's model; its records are left out", part.model());
            }
        }
        return together;
    }

    /** One small record that comes with every load, so that it has no position and nothing to reload. */
    private static Segment asPartOfEveryLoad(Segment session) {
        return new Segment(
                session.model(), null, false, session.count(), session.total(), session.records(), session.deleted());
    }

    private static void requireOpen(Segment session, RegisterPlace register) {
        if (session.count() == 0) {
            throw Refusal.conflict(
                    "no-open-session", "Register " + register.name() + " has no open session. Open one first.");
        }
    }
}
