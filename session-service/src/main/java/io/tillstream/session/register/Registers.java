package io.tillstream.session.register;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.copy.Copies;
import io.tillstream.kit.problem.Refusal;
import io.tillstream.session.orders.Takings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/** Registers and their payment methods, from the copies of what config-service owns. May ask the owner. */
@ApplicationScoped
public class Registers {

    private final Copies copies;

    Registers(Copies copies) {
        this.copies = copies;
    }

    public Uni<Register> require(long registerId) {
        return copies.findAll("pos.config", List.of(registerId)).map(found -> {
            if (!found.containsKey(registerId)) {
                throw Refusal.notFound("register", registerId);
            }
            return Register.of(found.get(registerId));
        });
    }

    /** In the order in which the register shows them, with the limits that hold there. */
    public Uni<List<PaymentMethod>> methodsOf(Register register) {
        return methodsAt(register, register.paymentMethodIds());
    }

    /** With those that orders were paid by before the register lost them. */
    public Uni<List<PaymentMethod>> methodsOf(Register register, Takings takings) {
        var ids = new LinkedHashSet<>(register.paymentMethodIds());
        takings.payments().forEach(sum -> ids.add(sum.paymentMethodId()));
        return methodsAt(register, ids);
    }

    private Uni<List<PaymentMethod>> methodsAt(Register register, Collection<Long> ids) {
        return methods(ids)
                .map(methods -> methods.stream().map(register::limited).toList());
    }

    public Uni<List<PaymentMethod>> methods(Collection<Long> ids) {
        return copies.findAll("pos.payment.method", ids).map(found -> found.values().stream()
                .map(PaymentMethod::of)
                .sorted(Comparator.comparingInt(PaymentMethod::sequence).thenComparingLong(PaymentMethod::id))
                .toList());
    }
}
