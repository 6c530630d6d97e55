package io.tillstream.bench.till;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.tillstream.bench.Verdict;
import io.tillstream.local.cli.Fault;
import java.util.List;

/** One thing, paid exactly, in cash: how often something must be done until the next customer's turn. */
final class ShortestSale {

    private static final String ESPRESSO = "2000107919012";

    private final Chromium browser;
    private final Shop shop;

    ShortestSale(Chromium browser, Shop shop) {
        this.browser = browser;
        this.shop = shop;
    }

    Verdict count() {
        try (var window = browser.window(ColorScheme.LIGHT)) {
            var page = shop.till(window);
            List<Runnable> actions = List.of(
                    () -> scan(page),
                    () -> page.locator(".pay-row .exact").click(),
                    () -> page.locator("receipt-place .next").click());
            actions.forEach(Runnable::run);
            page.locator(".tile").first().waitFor();
            var sold = window.request()
                    .get(shop.system().gateway() + "/api/orders?registerId=1&limit=1")
                    .text();
            for (var wait = 0; wait < 50 && !sold.contains("\"total\":\"2.40\""); wait++) {
                page.waitForTimeout(100);
                sold = window.request()
                        .get(shop.system().gateway() + "/api/orders?registerId=1&limit=1")
                        .text();
            }
            if (!sold.contains("\"total\":\"2.40\"")) {
                throw new Fault("The sale of three actions did not reach the server: " + sold);
            }
            shop.system().console().say("scan, cash exact, next order: " + actions.size() + " actions; Odoo 18: 5");
            return new Verdict("actions for a sale in cash", actions.size(), 3, "actions");
        }
    }

    private static void scan(Page page) {
        page.keyboard().type(ESPRESSO);
        page.keyboard().press("Enter");
        page.locator(".order-lines .line").waitFor();
    }
}
