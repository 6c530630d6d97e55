package io.tillstream.config.account;

/** An account over HTTP. */
record AccountView(long id, String code, String name, String type, boolean active) {

    static AccountView of(Account account) {
        return new AccountView(account.id(), account.code, account.name, account.type, account.active);
    }
}
