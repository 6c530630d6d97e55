package io.tillstream.session.accounting;

import java.math.BigDecimal;
import java.util.List;

/**
 * A journal entry. There is none whose debits and credits differ.
 *
 * @param statement the money that moved with it; null where none did
 */
public record Entry(Journal journal, List<EntryLine> lines, Statement statement) {

    /**
     * A line of a money journal's statement.
     *
     * @param kind {@code payments}, {@code cash-move} or {@code difference}
     * @param amount above zero came in
     */
    public record Statement(String kind, long paymentMethodId, String label, BigDecimal amount) {}

    public Entry {
        lines = List.copyOf(lines);
        var debits = lines.stream().map(EntryLine::debit).reduce(BigDecimal.ZERO, BigDecimal::add);
        var credits = lines.stream().map(EntryLine::credit).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (debits.compareTo(credits) != 0) {
            throw new IllegalStateException("An entry of " + journal.name() + " does not balance: debits "
                    + debits.toPlainString() + ", credits " + credits.toPlainString());
        }
    }

    /** Money that comes to {@code money} from {@code source}; the other way round where the amount is negative. */
    static Entry moving(Journal journal, Account money, Account source, Statement statement) {
        var method = statement.paymentMethodId();
        return new Entry(
                journal,
                List.of(
                        EntryLine.of(money, statement.label(), statement.amount())
                                .paidBy(method),
                        EntryLine.of(
                                        source,
                                        statement.label(),
                                        statement.amount().negate())
                                .paidBy(method)),
                statement);
    }
}
