package io.tillstream.bench.till;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import io.tillstream.bench.BenchSystem;
import io.tillstream.local.cli.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The register of the demo chain at which everything is measured; the administrator sells there. */
final class Shop {

    private static final int REGISTER = 1;
    private static final String SCRIPT = script();

    private final BenchSystem system;

    Shop(BenchSystem system) {
        this.system = system;
    }

    BenchSystem system() {
        return system;
    }

    /** Logs in, and opens the register's session if nobody has. */
    void enter(BrowserContext window) {
        var api = window.request();
        post(
                api,
                "/web/session/authenticate",
                Map.of("jsonrpc", "2.0", "params", Map.of("db", "tillstream", "login", "admin", "password", "admin")));
        var begun = post(api, "/api/sessions", Map.of("registerId", REGISTER));
        var session = begun.replaceFirst("(?s).*\"(?:id|sessionId)\":(\\d+).*", "$1");
        post(api, "/api/sessions/" + session + "/open", Map.of("openingCash", "100.00"));
    }

    /** A page that says when what is painted; the till is not opened yet. */
    Page page(BrowserContext window) {
        var page = window.newPage();
        page.setDefaultTimeout(60_000);
        page.addInitScript(SCRIPT);
        return page;
    }

    /** Until the first sale is possible; this device is the register. */
    Page till(BrowserContext window) {
        enter(window);
        window.addInitScript("localStorage.setItem('tillstream.register', '" + REGISTER + "')");
        var page = page(window);
        open(page);
        return page;
    }

    void open(Page page) {
        page.navigate(system.gateway() + "/");
        page.waitForFunction("() => window.firstSale !== undefined");
    }

    private String post(APIRequestContext api, String path, Object body) {
        return api.post(system.gateway() + path, RequestOptions.create().setData(body))
                .text();
    }

    private static String script() {
        try (var script = Shop.class.getResourceAsStream("painted.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Fault("Cannot read painted.js", e);
        }
    }
}
