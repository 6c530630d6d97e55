package io.tillstream.session.accounting;

import io.tillstream.session.orders.Takings.TaxSum;
import io.tillstream.session.register.PaymentMethod;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Where a register's money is booked: its journals and accounts, looked up. What is not configured is refused by name. */
public record Chart(
        long journalId,
        CompanyAccounts company,
        Map<Long, PaymentMethod> methods,
        Map<Long, Journal> journals,
        Map<Long, Account> accounts,
        Map<Long, Tax> taxes) {

    /** The register's own journal. */
    public Journal pointOfSale() {
        return Optional.ofNullable(journals.get(journalId))
                .orElseThrow(() -> new AccountMissing("the register's journal", "/api/journals"));
    }

    public PaymentMethod method(long methodId) {
        return Optional.ofNullable(methods.get(methodId))
                .orElseThrow(() -> new AccountMissing("payment method " + methodId, "/api/payment-methods"));
    }

    public Journal journal(PaymentMethod method) {
        return method.journalId()
                .map(journals::get)
                .orElseThrow(() -> new AccountMissing(
                        "payment method " + method.name() + ": journal", "/api/payment-methods/" + method.id()));
    }

    /** What customers owe until the money arrives. */
    public Account receivable(PaymentMethod method) {
        return account(
                method.receivableAccountId().or(company::receivableId),
                "payment method " + method.name() + ": receivable account",
                "/api/payment-methods/" + method.id());
    }

    /** Where the method's money lies or is on its way. */
    public Account money(PaymentMethod method) {
        var ofJournal = journal(method).defaultAccountId();
        return account(
                method.isCash() ? ofJournal : method.outstandingAccountId().or(() -> ofJournal),
                "journal " + journal(method).name() + ": default account",
                "/api/journals/" + journal(method).id());
    }

    /** Where a counted surplus goes. */
    public Account profit(PaymentMethod method) {
        return ofJournal(method, Journal::profitAccountId, "profit account");
    }

    /** Where a counted shortage goes. */
    public Account loss(PaymentMethod method) {
        return ofJournal(method, Journal::lossAccountId, "loss account");
    }

    public Account transfer() {
        return ofCompany(company.transferId(), "transfer account");
    }

    public Account rounding() {
        return ofCompany(company.roundingId(), "rounding difference account");
    }

    /** @param accountId null where the product names none: the register's journal says it, or the company */
    public Account income(Long accountId) {
        return accountId == null
                ? defaultIncome("a sold product: income account", "/api/products")
                : account(Optional.of(accountId), "income account " + accountId, "/api/accounts/" + accountId);
    }

    /** A tax that names no account stays where the sales go. */
    public Account tax(TaxSum sum) {
        var own = Optional.ofNullable(taxes.get(sum.taxId())).flatMap(Tax::accountId);
        var named = Optional.ofNullable(sum.accountId()).or(() -> own);
        var what = "tax " + taxName(sum.taxId()) + ": account";
        var link = "/api/taxes/" + sum.taxId();
        return named.isEmpty() ? defaultIncome(what, link) : account(named, what, link);
    }

    public String taxName(long taxId) {
        return Optional.ofNullable(taxes.get(taxId)).map(Tax::name).orElse("tax " + taxId);
    }

    /** Whether products and taxes may do without an account of their own. */
    boolean hasDefaultIncome() {
        return defaultIncome().map(accounts::get).isPresent();
    }

    private Account defaultIncome(String what, String link) {
        return account(defaultIncome(), what, link);
    }

    private Optional<Long> defaultIncome() {
        return pointOfSale().defaultAccountId().or(company::incomeId);
    }

    private Account ofJournal(PaymentMethod method, Function<Journal, Optional<Long>> account, String what) {
        var journal = journal(method);
        return account(
                account.apply(journal), "journal " + journal.name() + ": " + what, "/api/journals/" + journal.id());
    }

    private Account ofCompany(Optional<Long> id, String what) {
        return account(id, "company: " + what, "/api/companies");
    }

    private Account account(Optional<Long> id, String what, String link) {
        return id.map(accounts::get).orElseThrow(() -> new AccountMissing(what, link));
    }
}
