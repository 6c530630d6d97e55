package io.tillstream.session.usecase;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.problem.Refusal;
import io.tillstream.session.closing.CloseRequest;
import io.tillstream.session.closing.Closer;
import io.tillstream.session.count.CountSheet;
import io.tillstream.session.model.CoinCount;
import io.tillstream.session.model.Coins;
import io.tillstream.session.model.Session;
import io.tillstream.session.register.PaymentMethod;
import io.tillstream.session.register.Register;
import io.tillstream.session.register.Registers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Somebody has counted and closes the day. */
@ApplicationScoped
public class CloseSession {

    /**
     * What somebody says who closes; anything may be null.
     *
     * @param counted amounts by payment method id
     * @param coins by payment method id; they stand for the amount, or must agree with it
     * @param approveDifference counts for managers only
     * @param approvalReason why; null: the notes say it
     * @param drafts {@code carry-over}, {@code cancel} or null
     */
    public record Wanted(
            Map<String, String> counted,
            Map<String, List<CoinCount>> coins,
            String notes,
            boolean approveDifference,
            String approvalReason,
            String drafts) {}

    private final FindSessions find;
    private final Registers registers;
    private final Closer closer;
    private final Reach reach;
    private final Caller caller;
    private final Clock clock;

    CloseSession(FindSessions find, Registers registers, Closer closer, Reach reach, Caller caller, Clock clock) {
        this.find = find;
        this.registers = registers;
        this.closer = closer;
        this.reach = reach;
        this.caller = caller;
        this.clock = clock;
    }

    /** @return whether it is closed; false: it goes on by itself */
    public Uni<Boolean> close(long sessionId, Wanted wanted) {
        return find.require(sessionId)
                .chain(session -> session.isClosed()
                        ? Uni.createFrom().item(true)
                        : registers
                                .require(session.identity().registerId())
                                .chain(register -> close(session, register, wanted)));
    }

    private Uni<Boolean> close(Session session, Register register, Wanted wanted) {
        session.requireClosingControl();
        var blind = reach.isBlindAt(register);
        return registers
                .methodsOf(register)
                .map(methods -> request(session, methods, wanted))
                .chain(request -> closer.close(session.id(), request))
                .onFailure(Refusal.class)
                .transform(failure -> blind ? BlindBlockers.of((Refusal) failure) : failure);
    }

    private CloseRequest request(Session session, List<PaymentMethod> methods, Wanted wanted) {
        var decimals = session.identity().decimals();
        var coins = coins(wanted, methods);
        return new CloseRequest(
                CloseRequest.readCounted(counted(wanted, coins, decimals), methods, decimals),
                wanted.notes(),
                CloseRequest.readDrafts(wanted.drafts()),
                wanted.approveDifference() && caller.isManager(),
                caller.userId(),
                new CountSheet(
                        coins,
                        wanted.approvalReason() == null ? wanted.notes() : wanted.approvalReason(),
                        clock.instant()));
    }

    private static Map<Long, List<CoinCount>> coins(Wanted wanted, List<PaymentMethod> methods) {
        var byMethod = new LinkedHashMap<Long, List<CoinCount>>();
        var said = wanted.coins() == null ? Map.<String, List<CoinCount>>of() : wanted.coins();
        said.forEach((key, coins) -> byMethod.put(cashMethod(key, methods), coins));
        return byMethod;
    }

    private static long cashMethod(String key, List<PaymentMethod> methods) {
        return methods.stream()
                .filter(PaymentMethod::isCash)
                .map(PaymentMethod::id)
                .filter(id -> String.valueOf(id).equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("coins." + key, "is no cash method of this register"));
    }

    private static Map<String, String> counted(Wanted wanted, Map<Long, List<CoinCount>> coins, int decimals) {
        var counted = new LinkedHashMap<String, String>();
        if (wanted.counted() != null) {
            counted.putAll(wanted.counted());
        }
        coins.forEach((method, of) -> {
            var key = String.valueOf(method);
            counted.put(key, Coins.counted("counted." + key, counted.get(key), of, decimals));
        });
        return counted;
    }
}
