package io.tillstream.local.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What lies on the counter, and how it will be paid. */
final class Basket {

    /** @param refunds the server's id of the line that is given back; 0 for a sale */
    record Item(String code, BigDecimal quantity, BigDecimal discount, long refunds) {}

    /** @param amount null: whatever is left to pay */
    record Tender(String kind, String method, BigDecimal amount) {}

    final String title;
    final List<Item> items = new ArrayList<>();
    final List<Tender> tenders = new ArrayList<>();
    long partnerId;

    private Basket(String title) {
        this.title = title;
    }

    static Basket of(String title) {
        return new Basket(title);
    }

    Basket with(String quantity, String code) {
        return with(quantity, code, "0");
    }

    Basket with(String quantity, String code, String discount) {
        items.add(new Item(code, new BigDecimal(quantity), new BigDecimal(discount), 0));
        return this;
    }

    Basket givingBack(String quantity, String code, long soldLine) {
        items.add(new Item(code, new BigDecimal(quantity).negate(), BigDecimal.ZERO, soldLine));
        return this;
    }

    Basket forCustomer(long id) {
        partnerId = id;
        return this;
    }

    Basket cash() {
        return tender("cash", "", null);
    }

    Basket cash(String handedOver) {
        return tender("cash", "", handedOver);
    }

    Basket card() {
        return tender("bank", "Card", null);
    }

    Basket voucher(String worth) {
        return tender("bank", "Voucher", worth);
    }

    Basket account() {
        return tender("pay_later", "", null);
    }

    private Basket tender(String kind, String method, String amount) {
        tenders.add(new Tender(kind, method, amount == null ? null : new BigDecimal(amount)));
        return this;
    }
}
