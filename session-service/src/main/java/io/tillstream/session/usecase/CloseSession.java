package io.tillstream.session.usecase;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Caller;
import io.tillstream.session.closing.CloseRequest;
import io.tillstream.session.closing.Closer;
import io.tillstream.session.model.Session;
import io.tillstream.session.register.Registers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Somebody has counted and closes the day. */
@ApplicationScoped
public class CloseSession {

    private final FindSessions find;
    private final Registers registers;
    private final Closer closer;
    private final Caller caller;

    CloseSession(FindSessions find, Registers registers, Closer closer, Caller caller) {
        this.find = find;
        this.registers = registers;
        this.closer = closer;
        this.caller = caller;
    }

    /**
     * @param counted amounts by payment method id
     * @param approveDifference counts for managers only
     * @param drafts {@code carry-over}, {@code cancel} or null
     * @return whether it is closed; false: it goes on by itself
     */
    public Uni<Boolean> close(
            long sessionId, Map<String, String> counted, String notes, boolean approveDifference, String drafts) {
        return find.require(sessionId)
                .chain(session -> session.isClosed()
                        ? Uni.createFrom().item(true)
                        : close(session, counted, notes, approveDifference, drafts));
    }

    private Uni<Boolean> close(
            Session session, Map<String, String> counted, String notes, boolean approveDifference, String drafts) {
        session.requireClosingControl();
        var approved = approveDifference && caller.isManager();
        var by = caller.userId();
        return registers
                .require(session.identity().registerId())
                .chain(registers::methodsOf)
                .map(methods -> new CloseRequest(
                        CloseRequest.readCounted(
                                counted, methods, session.identity().decimals()),
                        notes,
                        CloseRequest.readDrafts(drafts),
                        approved,
                        by))
                .chain(request -> closer.close(session.id(), request));
    }
}
