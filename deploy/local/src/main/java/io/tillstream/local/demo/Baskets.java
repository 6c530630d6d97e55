package io.tillstream.local.demo;

import java.util.List;

/** What the customers of the demo buy. */
final class Baskets {

    private Baskets() {}

    /** Eleven sales; the twelfth basket of the day is {@link #refund}. */
    static List<Basket> sales(long ana) {
        return List.of(
                Basket.of("cash, exact")
                        .with("2", "COF-001")
                        .with("1", "BAK-012")
                        .cash(),
                Basket.of("cash, with change")
                        .with("1", "COF-002")
                        .with("2", "SWE-010")
                        .cash("20.00"),
                Basket.of("card")
                        .with("1", "DAI-007")
                        .with("3", "SOF-005")
                        .with("1", "HOU-008")
                        .card(),
                Basket.of("split: cash and card")
                        .with("1", "SAN-004")
                        .with("1", "SNA-012")
                        .cash("5.00")
                        .card(),
                Basket.of("with a customer, card")
                        .with("1", "CAR-005")
                        .forCustomer(ana)
                        .card(),
                Basket.of("tax on top of the price")
                        .with("1", "CAT-001")
                        .with("2", "CAT-003")
                        .card(),
                Basket.of("a discount of 10 %")
                        .with("1", "STA-002", "10")
                        .with("1", "STA-014")
                        .card(),
                Basket.of("weighed goods")
                        .with("0.734", "FRU-003")
                        .with("1.250", "VEG-011")
                        .cash("10.00"),
                Basket.of("voucher and cash")
                        .with("2", "FRU-015")
                        .with("1", "COF-013")
                        .voucher("5.00")
                        .cash(),
                Basket.of("on a customer's account")
                        .with("2", "CAT-020")
                        .forCustomer(ana)
                        .account(),
                Basket.of("tax included and on top")
                        .with("4", "COF-001")
                        .with("1", "CAT-008")
                        .card());
    }

    /** One of the two speculoos of the second basket comes back. */
    static Basket refund(long soldLine) {
        return Basket.of("a refund, cash back")
                .givingBack("1", "SWE-010", soldLine)
                .cash();
    }

    static List<Basket> offline() {
        return List.of(
                Basket.of("offline, cash").with("1", "COF-001").cash("5.00"),
                Basket.of("offline, card")
                        .with("2", "BAK-012")
                        .with("1", "COF-013")
                        .card(),
                Basket.of("offline, cash").with("6", "SOF-005").cash("10.00"));
    }
}
