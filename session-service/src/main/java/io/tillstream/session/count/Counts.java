package io.tillstream.session.count;

import io.tillstream.session.orders.Takings;
import io.tillstream.session.orders.Takings.PaymentSum;
import io.tillstream.session.register.PaymentMethod;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Expected and counted, for each payment method in the register's order. */
public record Counts(List<MethodCount> methods) {

    /** @param counted by payment method; a method that is absent was not counted */
    public static Counts of(
            List<PaymentMethod> methods, Takings takings, Drawer drawer, Map<Long, BigDecimal> counted) {
        var drawerMethod = drawerMethod(methods);
        return new Counts(methods.stream()
                .map(method -> count(
                        method,
                        takings,
                        drawerMethod.filter(method::equals).map(ignored -> drawer),
                        counted.get(method.id())))
                .toList());
    }

    /** The first cash method: the others have no drawer of their own to begin with. */
    public static Optional<PaymentMethod> drawerMethod(List<PaymentMethod> methods) {
        return methods.stream().filter(PaymentMethod::isCash).findFirst();
    }

    public Optional<MethodCount> drawer() {
        return methods.stream().filter(count -> count.method().isCash()).findFirst();
    }

    public Map<Long, BigDecimal> differences() {
        var differences = new LinkedHashMap<Long, BigDecimal>();
        methods.forEach(count -> differences.put(count.method().id(), count.difference()));
        return differences;
    }

    private static MethodCount count(
            PaymentMethod method, Takings takings, Optional<Drawer> drawer, BigDecimal counted) {
        var paid = takings.paidBy(method.id());
        var expected = drawer.map(Drawer::balance).orElse(BigDecimal.ZERO).add(paid);
        var payments = takings.payments().stream()
                .filter(sum -> sum.paymentMethodId() == method.id())
                .mapToInt(PaymentSum::count)
                .sum();
        return new MethodCount(method, paid, payments, expected, method.isPayLater() ? null : counted);
    }
}
