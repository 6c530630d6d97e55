package io.tillstream.acceptance;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody at a screen of the back office. */
final class Office implements AutoCloseable {

    private static final Map<String, String> COOKIES = new ConcurrentHashMap<>();

    final BrowserContext window;
    final Page page;

    private Office(BrowserContext window) {
        this.window = window;
        this.page = window.newPage();
    }

    /** At the door: nobody is logged in. */
    static Office opened() {
        return in(Chromium.window(), "/backoffice/");
    }

    static Office in(BrowserContext window, String address) {
        var office = new Office(window);
        office.go(address);
        return office;
    }

    /** Somebody who logged in once, in whichever window: their cookie is good for all. */
    static Office of(String login) {
        var cookies = COOKIES.computeIfAbsent(login, Office::cookiesOf);
        var office = in(Chromium.window(new NewContextOptions().setStorageState(cookies)), "/backoffice/");
        office.page.locator(".office").waitFor();
        return office;
    }

    /** Demo users have their login as password. */
    private static String cookiesOf(String login) {
        try (var office = opened()) {
            office.logIn(login, login);
            office.page.locator(".office").waitFor();
            return office.window.storageState();
        }
    }

    void go(String address) {
        page.navigate(RunningSystem.get().gateway() + address);
    }

    void logIn(String login, String password) {
        page.getByLabel("Login").fill(login);
        page.getByLabel("Password").fill(password);
        button("Log in").click();
    }

    void search(String words) {
        page.getByRole(AriaRole.SEARCHBOX).fill(words);
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(name));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    Locator rows() {
        return page.locator("tr.row");
    }

    Locator row(String name) {
        return page.locator("tr.row", new Page.LocatorOptions().setHasText(name));
    }

    Locator panel() {
        return page.locator(".panel");
    }

    Locator field(String label) {
        return panel().getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    @Override
    public void close() {
        window.close();
    }
}
