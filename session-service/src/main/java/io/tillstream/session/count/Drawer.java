package io.tillstream.session.count;

import io.tillstream.session.accounting.DrawerMove;
import java.math.BigDecimal;
import java.util.List;

/** The drawer beside the sales: what lay in it in the morning, and what was put in or taken out since. */
public record Drawer(BigDecimal opening, List<DrawerMove> moves) {

    public BigDecimal cashIn() {
        return sum(1);
    }

    /** Not negative. */
    public BigDecimal cashOut() {
        return sum(-1).negate();
    }

    public BigDecimal balance() {
        return opening.add(cashIn()).subtract(cashOut());
    }

    private BigDecimal sum(int sign) {
        return moves.stream()
                .map(DrawerMove::amount)
                .filter(amount -> amount.signum() == sign)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
