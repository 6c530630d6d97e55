package io.tillstream.acceptance.chaos;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;

import com.microsoft.playwright.Locator.ClickOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.http.ContentType;
import io.tillstream.acceptance.Chromium;
import io.tillstream.kit.servers.FreePort;
import io.tillstream.local.Server;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The back office looks through one gateway, the till through another; the first is killed in the middle of it. */
class PagesOfTwoGatewaysTest {

    private static final int PATIENCE_MS = 90_000;
    private static final String CODE = "DAM-01";

    @Test
    void whatIsSentBeforeAndAfterTheKillIsAtTheTillOnce() {
        var system = FragileSystem.get();
        var port = FreePort.any();
        var second = system.anotherGateway(port);
        try {
            var other = "http://127.0.0.1:" + port;
            awaitReady(other);
            openSession(system.gateway());
            try (var officesWindow = Chromium.window();
                    var tillsWindow = Chromium.window()) {
                var till = till(tillsWindow.newPage(), other);
                var office = office(officesWindow.newPage(), system.door());
                send(office);
                assertThat(till.locator(".arrival")).hasCount(1);
                till.locator(".arrival button").first().click();
                assertThat(office.locator(".tray")).containsText("The till has it");

                system.kill(Server.GATEWAY);
                system.awaitReady(Server.GATEWAY);
                send(office);
                assertThat(till.locator(".arrival")).hasCount(1, new HasCountOptions().setTimeout(PATIENCE_MS));
                till.locator(".arrival button").first().click();
                assertThat(office.locator(".tray .sending").first())
                        .containsText("The till has it", new ContainsTextOptions().setTimeout(PATIENCE_MS));
                assertThat(till.locator(".arrival")).hasCount(0);
            }
        } finally {
            second.destroyForcibly();
        }
    }

    private static Page till(Page page, String gateway) {
        page.navigate(gateway + "/");
        logIn(page);
        page.locator(".register-tile", new Page.LocatorOptions().setHasText(CODE))
                .click();
        page.locator(".tile").first().waitFor();
        return page;
    }

    private static Page office(Page page, String gateway) {
        page.navigate(gateway + "/backoffice/customers?q=ana+bar");
        logIn(page);
        page.locator("tr.row", new Page.LocatorOptions().setHasText("Ana Bar")).click();
        return page;
    }

    private static void logIn(Page page) {
        page.getByLabel("Login").fill("admin");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("admin");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in"))
                .click();
    }

    private static void send(Page office) {
        office.getByText("Send to till …").click(new ClickOptions().setTimeout(PATIENCE_MS));
        office.locator("send-dialog .till", new Page.LocatorOptions().setHasText("Dam, main till"))
                .click(new ClickOptions().setTimeout(PATIENCE_MS));
    }

    /** Opened with whatever is in the drawer; one that is there already serves as well. */
    private static void openSession(String gateway) {
        var token = given().baseUri(gateway)
                .contentType(ContentType.JSON)
                .body(Map.of("login", "admin", "password", "admin"))
                .post("/api/auth/token")
                .path("accessToken")
                .toString();
        var api = given().baseUri(gateway).contentType(ContentType.JSON).auth().oauth2(token);
        var register = api.get("/api/registers").jsonPath().getLong("items.find { it.code == '" + CODE + "' }.id");
        var begun = given().spec(api)
                .body(Map.of("registerId", register))
                .post("/api/sessions")
                .jsonPath();
        var session = begun.get("id") == null ? begun.getLong("sessionId") : begun.getLong("id");
        given().spec(api).body(Map.of("openingCash", "100.00")).post("/api/sessions/" + session + "/open");
    }

    private static void awaitReady(String gateway) {
        Awaitility.await().atMost(Duration.ofSeconds(120)).ignoreExceptions().until(() -> {
            var asked = (HttpURLConnection)
                    URI.create(gateway + "/q/health/ready").toURL().openConnection();
            return asked.getResponseCode() == 200;
        });
    }
}
