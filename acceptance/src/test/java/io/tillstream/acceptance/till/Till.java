package io.tillstream.acceptance.till;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.tillstream.acceptance.Chromium;
import io.tillstream.acceptance.Person;
import io.tillstream.acceptance.Register;
import io.tillstream.acceptance.RunningSystem;
import java.util.regex.Pattern;

/** Somebody at a till: a window with a local copy, orders and a register of its own. */
final class Till implements AutoCloseable {

    final BrowserContext window;
    final Page page;

    private Till(BrowserContext window) {
        this.window = window;
        this.page = window.newPage();
    }

    /** A new device: nobody is logged in, and it is no register yet. */
    static Till fresh() {
        return fresh(new NewContextOptions());
    }

    static Till fresh(NewContextOptions options) {
        var till = new Till(Chromium.window(options));
        till.go();
        return till;
    }

    /** Sells at the register, whose session has just been opened with 100.00. */
    static Till at(String code, String login) {
        Register.opened(Person.admin(), code);
        return joining(code, login);
    }

    /** At the register as it is: opened, or still to be. */
    static Till joining(String code, String login) {
        var till = fresh();
        till.logIn(login, login);
        till.chooseRegister(code);
        till.page
                .locator(".till, opening-page form, closing-page .card")
                .first()
                .waitFor();
        return till;
    }

    /** A device whose browser may be killed; as it was left, or fresh. */
    static Till on(BrowserContext device) {
        var till = new Till(device);
        till.go();
        return till;
    }

    void go() {
        page.navigate(RunningSystem.get().gateway() + "/");
    }

    void reload() {
        page.reload();
    }

    void logIn(String login, String password) {
        label("Login").fill(login);
        label("Password").fill(password);
        button("Log in").click();
    }

    void chooseRegister(String code) {
        page.locator(".register-tile", new Page.LocatorOptions().setHasText(code))
                .click();
    }

    // ---- what is sold

    void addProduct(String name) {
        tile(name).click();
    }

    Locator tile(String name) {
        return page.locator(".tile").and(page.getByTitle(name, new Page.GetByTitleOptions().setExact(true)));
    }

    /** As a scanner types it, wherever the focus is, however busy the machine is beside it. */
    void scan(String code) {
        page.evaluate("""
                code => [...code, 'Enter'].forEach((key) => {
                  const target = document.activeElement ?? document.body;
                  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
                })""", code);
    }

    /** Keys, one after the other, as a person presses them. */
    void press(String... keys) {
        for (var key : keys) {
            page.waitForTimeout(60);
            page.keyboard().press(key);
        }
        page.waitForTimeout(60);
    }

    void search(String words) {
        page.getByRole(AriaRole.SEARCHBOX).fill(words);
    }

    Locator lines() {
        return page.locator(".order-lines .line");
    }

    Locator line(String name) {
        return lines().filter(new FilterOptions().setHasText(name));
    }

    Locator total() {
        return page.locator(".totals .sum .amount");
    }

    // ---- how it is paid

    /** To the ways of paying. */
    void pay() {
        page.locator(".pay-row .pay").click();
    }

    void payBy(String method) {
        page.locator(".methods .method")
                .filter(new FilterOptions().setHasText(method))
                .click();
    }

    void finish() {
        button("Finish").click();
    }

    /** One click: cash, as much as is due. */
    void payCashExact() {
        page.locator(".pay-row .exact").click();
        receipt().waitFor();
    }

    Locator due() {
        return page.locator(".due .amount");
    }

    Locator receipt() {
        return page.locator("receipt-place");
    }

    // ---- the till itself

    void menu(String item) {
        button("Menu").click();
        page.getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName(item).setExact(true))
                .click();
    }

    void goOffline() {
        window.setOffline(true);
    }

    void goOnline() {
        window.setOffline(false);
    }

    /** Until the page lies on the device, with all it needs to start without a network. */
    void waitUntilItStartsAlone() {
        page.locator(".tile").first().waitFor();
        page.waitForCondition(() -> (boolean) page.evaluate("""
                async () => navigator.serviceWorker.controller !== null
                    && (await (await caches.open('till-page')).match('/')) !== undefined"""));
    }

    /** Of the session that is open at the register. */
    long sessionId() {
        return ((Number) page.evaluate("""
                async () => {
                  const register = localStorage.getItem('tillstream.register');
                  const found = await fetch(`/api/sessions?registerId=${register}`);
                  return (await found.json()).items[0].id;
                }""")).longValue();
    }

    /** The one place that says whether the server hears us, and what waits. */
    Locator network() {
        return page.locator("net-badge");
    }

    /** What just happened, in a sentence. */
    Locator notice() {
        return page.locator("notice-line");
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    Locator alert() {
        return page.getByRole(AriaRole.ALERT).filter(new FilterOptions().setHasText(Pattern.compile("\\S")));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(name));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    Locator label(String name) {
        return page.getByLabel(name, new GetByLabelOptions().setExact(true));
    }

    Locator text(String text) {
        return page.getByText(text);
    }

    @Override
    public void close() {
        window.close();
    }
}
