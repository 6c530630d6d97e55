package io.tillstream.config.account;

/** A journal over HTTP. */
record JournalView(
        long id,
        String code,
        String name,
        String type,
        Long defaultAccountId,
        Long profitAccountId,
        Long lossAccountId,
        boolean active) {

    static JournalView of(Journal journal) {
        return new JournalView(
                journal.id(),
                journal.code,
                journal.name,
                journal.type,
                journal.defaultAccountId,
                journal.profitAccountId,
                journal.lossAccountId,
                journal.active);
    }
}
