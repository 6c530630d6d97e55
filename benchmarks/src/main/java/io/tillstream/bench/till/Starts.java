package io.tillstream.bench.till;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.tillstream.bench.Sample;
import io.tillstream.bench.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** A device that has never been a till: what comes over the wire, and until the first sale is possible. */
final class Starts {

    private static final double KB = 1000.0;

    private final Chromium browser;
    private final Shop shop;
    private final Sizes sizes;

    Starts(Chromium browser, Shop shop, Sizes sizes) {
        this.browser = browser;
        this.shop = shop;
        this.sizes = sizes;
    }

    /** The gateway has its segments ready, as it has for the second till of a morning; the browser has nothing. */
    List<Verdict> first() {
        var seconds = new Sample();
        var bytes = new Sample();
        for (var start = -1; start < sizes.starts(); start++) {
            try (var window = browser.window(ColorScheme.LIGHT)) {
                shop.enter(window);
                window.addInitScript("localStorage.setItem('tillstream.register', '1')");
                var page = shop.page(window);
                var weight = weigh(window, page);
                shop.open(page);
                if (start >= 0) {
                    seconds.add(((Number) page.evaluate("window.firstSale")).doubleValue() / 1000);
                    bytes.add(weight.get() / KB);
                }
            }
        }
        shop.system()
                .console()
                .say("first sale, nothing cached, %,d products: %s; Odoo 18: 8.8 s"
                        .formatted(sizes.few(), seconds.summary("s")));
        shop.system().console().say("JavaScript and CSS: " + bytes.summary("KB") + "; Odoo 18: 1100 KB");
        return List.of(
                new Verdict("JavaScript and CSS on the wire", bytes.median(), 150, "KB"),
                new Verdict("first sale possible, nothing cached", seconds.median(), 2, "s"));
    }

    /** What the wire carries of scripts and styles, as the browser counts it. */
    private static AtomicLong weigh(BrowserContext window, Page page) {
        var total = new AtomicLong();
        Set<String> weighed = new HashSet<>();
        var wire = window.newCDPSession(page);
        wire.send("Network.enable");
        wire.on("Network.responseReceived", event -> {
            if (List.of("Script", "Stylesheet").contains(event.get("type").getAsString())) {
                weighed.add(id(event));
            }
        });
        wire.on("Network.loadingFinished", event -> {
            if (weighed.contains(id(event))) {
                total.addAndGet(event.get("encodedDataLength").getAsLong());
            }
        });
        return total;
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }
}
