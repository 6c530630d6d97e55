package io.tillstream.bench.till;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.tillstream.bench.Sample;
import io.tillstream.bench.Verdict;
import io.tillstream.local.cli.Fault;
import java.util.List;

/** A large catalog on the device: how soon it sells, how quickly it answers, how much memory it takes. */
final class Reactions {

    private static final double MB = 1_000_000.0;
    private static final double MOST_SLOW = 0.95;
    /** As the bench's products are numbered (products.sql). */
    private static final long FIRST_BARCODE = 8_700_000_000_000L;

    private static final long BARCODE_STEP = 7_919;
    /** Of the products, every so many is weighed: a scan of it asks a question first. */
    private static final int WEIGHED = 40;

    /** The first tiles are coffees: a tap on one that comes in one kind asks nothing. */
    private static final int TILES = 12;

    private static final List<String> WORDS =
            List.of("chocolate", "gouda", "smoked almonds", "tomato", "no. 4711", "olive oil", "rye", "bench-0042");

    private final Chromium browser;
    private final Shop shop;
    private final Sizes sizes;

    Reactions(Chromium browser, Shop shop, Sizes sizes) {
        this.browser = browser;
        this.shop = shop;
        this.sizes = sizes;
    }

    /** Fails where taps or scans went unanswered: each of them changes the order. */
    private Sample complete(Sample millis, String what) {
        if (millis.size() < sizes.taps()) {
            throw new Fault("Only " + millis.size() + " of " + sizes.taps() + " " + what + " were answered");
        }
        return millis;
    }

    List<Verdict> measure() {
        try (var window = browser.window(ColorScheme.LIGHT)) {
            var page = shop.till(window);
            page.waitForTimeout(5_000);
            var again = startAgain(page);
            var heap = heap(window, page);
            var tile = complete(taps(page), "taps");
            var scan = complete(scans(page), "scans");
            var search = searches(page);
            say("first sale from the local copy: " + again.summary("s") + "; Odoo 18 with 10 000: 9.1 s");
            say("JavaScript heap: %.1f MB; Odoo 18 with 10 000: 70 MB".formatted(heap));
            say("tile to painted line: " + tile.summary("ms") + "; Odoo 18 with 10 000: 234 ms");
            say("scan to painted line: " + scan.summary("ms") + "; Odoo 18 with 10 000: 187 ms");
            say("key to filtered list: " + search.summary("ms") + "; Odoo 18 with 10 000: 766 ms");
            return List.of(
                    new Verdict("first sale possible from the local copy", again.median(), 1, "s"),
                    new Verdict("tile to painted line, p95", tile.quantile(MOST_SLOW), 50, "ms"),
                    new Verdict("scan to painted line, p95", scan.quantile(MOST_SLOW), 50, "ms"),
                    new Verdict("key to filtered list, p95", search.quantile(MOST_SLOW), 100, "ms"),
                    new Verdict("JavaScript heap after load", heap, 150, "MB"));
        }
    }

    private void say(String line) {
        shop.system().console().say("%,d products: %s".formatted(sizes.many(), line));
    }

    private Sample startAgain(Page page) {
        var seconds = new Sample();
        for (var start = 0; start < sizes.starts(); start++) {
            shop.open(page);
            seconds.add(((Number) page.evaluate("window.firstSale")).doubleValue() / 1000);
            page.waitForTimeout(1_500);
        }
        return seconds;
    }

    private static double heap(BrowserContext window, Page page) {
        var browser = window.newCDPSession(page);
        browser.send("HeapProfiler.collectGarbage");
        return browser.send("Runtime.getHeapUsage").get("usedSize").getAsDouble() / MB;
    }

    private Sample taps(Page page) {
        var millis = new Sample();
        for (var tap = 0; tap < sizes.taps(); tap++) {
            var tile = page.locator(".tile:not([data-kinds])").nth(tap % TILES).boundingBox();
            answer(page, "order-panel", millis, () -> page.mouse().click(tile.x + 40, tile.y + 90));
        }
        return millis;
    }

    private Sample scans(Page page) {
        var millis = new Sample();
        for (var scan = 0; scan < sizes.taps(); scan++) {
            var product = 1 + scan * 487L % (sizes.many() / WEIGHED) * WEIGHED;
            page.keyboard().type(String.valueOf(FIRST_BARCODE + product * BARCODE_STEP));
            answer(page, "order-panel", millis, () -> page.keyboard().press("Enter"));
        }
        return millis;
    }

    private Sample searches(Page page) {
        var millis = new Sample();
        page.locator("#search").click();
        for (var round = 0; millis.size() < sizes.taps(); round++) {
            page.locator("#search").fill("");
            for (var letter : WORDS.get(round % WORDS.size()).split("")) {
                answer(page, "product-place", millis, () -> page.keyboard().type(letter));
            }
        }
        return millis;
    }

    private static void answer(Page page, String part, Sample millis, Runnable action) {
        page.evaluate("part => answerIn(part)", part);
        action.run();
        var answer = page.evaluate("() => window.answer");
        if (answer != null) {
            millis.add(((Number) answer).doubleValue());
        }
        page.waitForTimeout(50);
    }
}
