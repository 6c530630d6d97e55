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
                .orElseThrow(() -> new AccountMissing("the register's journal"));
    }

    public PaymentMethod method(long methodId) {
        return Optional.ofNullable(methods.get(methodId))
                .orElseThrow(() -> new AccountMissing("payment method " + methodId));
    }

    public Journal journal(PaymentMethod method) {
        return method.journalId()
                .map(journals::get)
                .orElseThrow(() -> new AccountMissing("payment method " + method.name() + ": journal"));
    }

    /** What customers owe until the money arrives. */
    public Account receivable(PaymentMethod method) {
        return account(
                method.receivableAccountId().or(company::receivableId),
                "payment method " + method.name() + ": receivable account");
    }

    /** Where the method's money lies or is on its way. */
    public Account money(PaymentMethod method) {
        return account(
                method.isCash()
                        ? journal(method).defaultAccountId()
                        : method.outstandingAccountId().or(() -> journal(method).defaultAccountId()),
                "journal " + journal(method).name() + ": default account");
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
        return account(company.transferId(), "company: transfer account");
    }

    public Account rounding() {
        return account(company.roundingId(), "company: rounding difference account");
    }

    /** @param accountId null where a product names none */
    public Account income(Long accountId) {
        return account(
                Optional.ofNullable(accountId),
                accountId == null ? "a sold product: income account" : "income account " + accountId);
    }

    public Account tax(TaxSum sum) {
        var own = Optional.ofNullable(taxes.get(sum.taxId())).flatMap(Tax::accountId);
        return account(Optional.ofNullable(sum.accountId()).or(() -> own), "tax " + taxName(sum.taxId()) + ": account");
    }

    public String taxName(long taxId) {
        return Optional.ofNullable(taxes.get(taxId)).map(Tax::name).orElse("tax " + taxId);
    }

    private Account ofJournal(PaymentMethod method, Function<Journal, Optional<Long>> account, String what) {
        return account(
                account.apply(journal(method)), "journal " + journal(method).name() + ": " + what);
    }

    private Account account(Optional<Long> id, String what) {
        return id.map(accounts::get).orElseThrow(() -> new AccountMissing(what));
    }
}
