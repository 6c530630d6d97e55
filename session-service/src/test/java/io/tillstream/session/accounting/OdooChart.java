package io.tillstream.session.accounting;

import io.tillstream.session.register.PaymentMethod;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The accounts and journals of the Odoo that the vectors were recorded on, by their names there. */
record OdooChart(List<String> taxNames) {

    static final long CASH = 1;
    static final long CARD = 2;
    static final long INCOME = 3;

    private static final long TAX_RECEIVED = 1;
    private static final long RECEIVABLE = 4;
    private static final long CASH_ACCOUNT = 5;
    private static final long OUTSTANDING = 6;
    private static final long ROUNDING = 7;
    private static final long BANK = 8;
    private static final long POINT_OF_SALE = 10;
    private static final long CASH_JOURNAL = 11;
    private static final long BANK_JOURNAL = 12;

    Chart chart() {
        return new Chart(
                POINT_OF_SALE,
                new CompanyAccounts(Optional.of(RECEIVABLE), Optional.of(ROUNDING), Optional.empty()),
                methods(),
                Map.of(
                        POINT_OF_SALE, journal(POINT_OF_SALE, "Point of Sale", null),
                        CASH_JOURNAL, journal(CASH_JOURNAL, "Cash", CASH_ACCOUNT),
                        BANK_JOURNAL, journal(BANK_JOURNAL, "Bank", BANK)),
                Map.of(
                        TAX_RECEIVED, account(TAX_RECEIVED, "Tax Received", "liability_current"),
                        INCOME, account(INCOME, "Product Sales", "income"),
                        RECEIVABLE, account(RECEIVABLE, "Account Receivable (PoS)", "asset_receivable"),
                        CASH_ACCOUNT, account(CASH_ACCOUNT, "Cash", "asset_cash"),
                        OUTSTANDING, account(OUTSTANDING, "Outstanding Receipts", "asset_current"),
                        BANK, account(BANK, "Bank", "asset_cash"),
                        ROUNDING, account(ROUNDING, "Cash Rounding Loss", "expense")),
                taxes());
    }

    private Map<Long, PaymentMethod> methods() {
        var methods = new LinkedHashMap<Long, PaymentMethod>();
        methods.put(CASH, method(CASH, "Cash", "cash", CASH_JOURNAL, null));
        methods.put(CARD, method(CARD, "Card A", "bank", BANK_JOURNAL, OUTSTANDING));
        return methods;
    }

    private Map<Long, Tax> taxes() {
        var taxes = new LinkedHashMap<Long, Tax>();
        for (int i = 0; i < taxNames.size(); i++) {
            taxes.put((long) i, new Tax(i, taxNames.get(i), Optional.of(TAX_RECEIVED)));
        }
        return taxes;
    }

    private static PaymentMethod method(long id, String name, String kind, long journal, Long outstanding) {
        return new PaymentMethod(
                id,
                name,
                kind,
                (int) id,
                Optional.of(journal),
                Optional.empty(),
                Optional.ofNullable(outstanding),
                Optional.empty());
    }

    private static Journal journal(long id, String name, Long account) {
        return new Journal(id, name, Optional.ofNullable(account), Optional.empty(), Optional.empty());
    }

    private static Account account(long id, String name, String type) {
        return new Account(id, String.valueOf(id), name, type);
    }
}
