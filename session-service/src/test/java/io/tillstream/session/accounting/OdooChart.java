package io.tillstream.session.accounting;

import io.tillstream.session.register.PaymentMethod;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The accounts and journals of the Odoo that the vectors were recorded on, by their names there. */
public record OdooChart(List<String> taxNames) {

    public static final long CASH = 1;
    public static final long CARD = 2;
    public static final long CUSTOMER_ACCOUNT = 9;
    public static final long INCOME = 3;

    static final long TAX_RECEIVED = 1;
    public static final long RECEIVABLE = 4;
    public static final long CASH_ACCOUNT = 5;
    static final long OUTSTANDING = 6;
    public static final long ROUNDING = 7;
    private static final long BANK = 8;
    static final long OWED = 13;
    static final long PROFIT = 14;
    static final long LOSS = 15;
    static final long TRANSFER = 16;
    private static final long POINT_OF_SALE = 10;
    private static final long CASH_JOURNAL = 11;
    private static final long BANK_JOURNAL = 12;

    public Chart chart() {
        return new Chart(
                POINT_OF_SALE,
                new CompanyAccounts(
                        Optional.of(RECEIVABLE), Optional.of(ROUNDING), Optional.of(TRANSFER), Optional.of(INCOME)),
                methods(),
                Map.of(
                        POINT_OF_SALE, journal(POINT_OF_SALE, "Point of Sale", null),
                        CASH_JOURNAL, journal(CASH_JOURNAL, "Cash", CASH_ACCOUNT),
                        BANK_JOURNAL, journal(BANK_JOURNAL, "Bank", BANK)),
                accounts(),
                taxes());
    }

    private static Map<Long, Account> accounts() {
        return Map.ofEntries(
                account(TAX_RECEIVED, "Tax Received", "liability_current"),
                account(INCOME, "Product Sales", "income"),
                account(RECEIVABLE, "Account Receivable (PoS)", "asset_receivable"),
                account(OWED, "Account Receivable", "asset_receivable"),
                account(CASH_ACCOUNT, "Cash", "asset_cash"),
                account(OUTSTANDING, "Outstanding Receipts", "asset_current"),
                account(BANK, "Bank", "asset_cash"),
                account(PROFIT, "Cash Difference Gain", "income_other"),
                account(LOSS, "Cash Difference Loss", "expense"),
                account(TRANSFER, "Liquidity Transfer", "asset_current"),
                account(ROUNDING, "Cash Rounding Loss", "expense"));
    }

    private Map<Long, PaymentMethod> methods() {
        var methods = new LinkedHashMap<Long, PaymentMethod>();
        methods.put(CASH, method(CASH, "Cash", "cash", CASH_JOURNAL, null));
        methods.put(CARD, method(CARD, "Card A", "bank", BANK_JOURNAL, OUTSTANDING));
        methods.put(
                CUSTOMER_ACCOUNT,
                new PaymentMethod(
                        CUSTOMER_ACCOUNT,
                        "Customer Account",
                        "pay_later",
                        9,
                        Optional.empty(),
                        Optional.of(OWED),
                        Optional.empty(),
                        Optional.empty(),
                        true));
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
                Optional.empty(),
                false);
    }

    private static Journal journal(long id, String name, Long account) {
        return new Journal(id, name, Optional.ofNullable(account), Optional.of(PROFIT), Optional.of(LOSS));
    }

    private static Map.Entry<Long, Account> account(long id, String name, String type) {
        return Map.entry(id, new Account(id, String.valueOf(id), name, type));
    }
}
