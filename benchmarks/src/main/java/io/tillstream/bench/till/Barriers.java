package io.tillstream.bench.till;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.tillstream.bench.Verdict;
import java.util.ArrayList;
import java.util.List;

/** What axe-core finds on each screen, in both themes. */
final class Barriers {

    private final Chromium browser;
    private final Shop shop;
    private final List<String> grave = new ArrayList<>();

    Barriers(Chromium browser, Shop shop) {
        this.browser = browser;
        this.shop = shop;
    }

    List<Verdict> count() {
        for (var theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            outside(theme);
            inside(theme);
        }
        grave.forEach(barrier -> shop.system().console().say("barrier: " + barrier));
        shop.system().console().say("axe-core: Odoo 18 has 1 to 2 critical and 2 to 6 serious rules on each screen");
        return List.of(
                new Verdict("critical barriers", with("critical"), 0, "rules"),
                new Verdict("serious barriers", with("serious"), 0, "rules"));
    }

    private double with(String impact) {
        return grave.stream().filter(barrier -> barrier.startsWith(impact)).count();
    }

    private void outside(ColorScheme theme) {
        try (var window = browser.window(theme)) {
            var page = window.newPage();
            page.navigate(shop.system().gateway() + "/");
            page.locator("login-page form").waitFor();
            look(page, "login", theme);
            shop.enter(window);
            page.reload();
            page.locator(".register-tile").first().waitFor();
            look(page, "registers", theme);
        }
    }

    private void inside(ColorScheme theme) {
        try (var window = browser.window(theme)) {
            var page = shop.till(window);
            look(page, "products", theme);
            page.locator(".tile").first().click();
            page.locator(".tile").nth(1).click();
            look(page, "order", theme);
            page.locator(".customer-row .who").click();
            page.locator("customers-place input").waitFor();
            look(page, "customers", theme);
            page.keyboard().press("Escape");
            page.locator(".pay-row .pay").click();
            look(page, "payment", theme);
            page.locator(".quick .button").first().click();
            page.locator("receipt-place .next").waitFor();
            look(page, "receipt", theme);
            page.locator("receipt-place .next").click();
            page.keyboard().press("o");
            page.locator("orders-place").waitFor();
            look(page, "orders", theme);
            page.locator("till-menu button").first().click();
            look(page, "menu", theme);
        }
    }

    private void look(Page page, String screen, ColorScheme theme) {
        page.waitForTimeout(400);
        new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(found -> List.of("critical", "serious").contains(found.getImpact()))
                        .forEach(found -> grave.add(found.getImpact() + " " + found.getId() + " on " + screen + ", "
                                + theme.name().toLowerCase() + ": "
                                + found.getNodes().get(0).getHtml()));
    }
}
