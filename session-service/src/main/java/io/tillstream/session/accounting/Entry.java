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
        return moving(journal, money, source, statement, null);
    }

    /** @param partnerId whose money it is; null: nobody's by name */
    static Entry moving(Journal journal, Account money, Account source, Statement statement, Long partnerId) {
        return new Entry(
                journal,
                List.of(
                        side(money, statement, statement.amount(), partnerId),
                        side(source, statement, statement.amount().negate(), partnerId)),
                statement);
    }

    private static EntryLine side(Account account, Statement statement, BigDecimal amount, Long partnerId) {
        return EntryLine.of(account, statement.label(), amount)
                .paidBy(statement.paymentMethodId())
                .owedBy(partnerId);
    }
}
