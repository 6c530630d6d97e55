package io.tillstream.session.model;

import io.tillstream.kit.problem.Refusal;
import java.math.BigDecimal;

/** Which way cash goes, seen from the drawer. */
public enum Direction {
    IN("in") {
        @Override
        public BigDecimal signed(BigDecimal amount) {
            return amount;
        }
    },
    OUT("out") {
        @Override
        public BigDecimal signed(BigDecimal amount) {
            return amount.negate();
        }
    };

    private final String wire;

    Direction(String wire) {
        this.wire = wire;
    }

    /** What the drawer gains. */
    public abstract BigDecimal signed(BigDecimal amount);

    public Direction opposite() {
        return this == IN ? OUT : IN;
    }

    public String wire() {
        return wire;
    }

    public static Direction read(String text) {
        for (var direction : values()) {
            if (direction.wire.equals(text)) {
                return direction;
            }
        }
        throw Refusal.invalid("direction", "must be \"in\" or \"out\"");
    }
}
