package io.tillstream.session.closing;

import io.tillstream.session.count.Counts;
import io.tillstream.session.count.MethodCount;
import io.tillstream.session.register.Register;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Which counts differ too much to be closed without a manager. */
final class Check {

    private Check() {}

    static List<Blocker> of(long sessionId, Register register, Counts counts, boolean differenceApproved) {
        if (differenceApproved) {
            return List.of();
        }
        return counts.methods().stream()
                .flatMap(count -> overLimit(sessionId, register, count).stream())
                .toList();
    }

    private static Optional<Blocker> overLimit(long sessionId, Register register, MethodCount count) {
        return limit(register, count)
                .filter(limit -> count.difference().abs().compareTo(limit) > 0)
                .map(limit -> Blocker.differenceOverLimit(sessionId, count, limit, register.decimals()));
    }

    /** The method's own limit; for cash else the register's. */
    private static Optional<BigDecimal> limit(Register register, MethodCount count) {
        var own = count.method().limit();
        return own.isEmpty() && count.method().isCash() ? register.cashLimit() : own;
    }
}
