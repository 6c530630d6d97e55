package io.tillstream.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The machine's own Chromium, started once for all tests; each test looks through a window of its own. */
public final class Chromium {

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");
    private static final int PATIENCE_MS = 10_000;

    private static Playwright playwright;
    private static Browser running;

    private Chromium() {}

    /** Skips the test, and says so loudly, where no Chromium is found. */
    public static BrowserContext window() {
        return window(new Browser.NewContextOptions());
    }

    public static BrowserContext window(Browser.NewContextOptions options) {
        var window = browser().newContext(options.setViewportSize(1440, 900).setLocale("en-GB"));
        window.setDefaultTimeout(PATIENCE_MS);
        return window;
    }

    /** A browser of its own whose data lie in this folder, as on a device: it can be killed and started again. */
    public static BrowserContext device(Path folder) {
        browser();
        var device = playwright
                .chromium()
                .launchPersistentContext(
                        folder,
                        new LaunchPersistentContextOptions()
                                .setExecutablePath(find().orElseThrow())
                                .setArgs(FLAGS)
                                .setViewportSize(1280, 800)
                                .setLocale("en-GB"));
        device.setDefaultTimeout(PATIENCE_MS);
        return device;
    }

    private static synchronized Browser browser() {
        if (running == null) {
            var found = find();
            if (found.isEmpty()) {
                System.err.println("SKIPPED: the tests of the pages, for there is no Chromium in any of " + PLACES);
            }
            Assumptions.assumeTrue(found.isPresent(), "There is no Chromium on this machine: apt-get install chromium");
            running = start(found.orElseThrow());
        }
        return running;
    }

    private static Optional<Path> find() {
        return PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    private static Browser start(Path chromium) {
        playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(chromium).setArgs(FLAGS));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return browser;
    }
}
