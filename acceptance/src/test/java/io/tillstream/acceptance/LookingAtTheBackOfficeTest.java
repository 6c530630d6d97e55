package io.tillstream.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page in both themes, for people who see, who do not, and who read from right to left. */
class LookingAtTheBackOfficeTest {

    private static final Set<String> GRAVE = Set.of("critical", "serious");
    /** Kept for whoever wants to look. */
    private static final Path PICTURES = Path.of("target", "pictures");

    private static final List<String> PLACES = List.of("customers", "products", "orders", "sessions");

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void hasNoGraveBarrier(ColorScheme theme) {
        var look = new NewContextOptions().setColorScheme(theme).setReducedMotion(ReducedMotion.REDUCE);
        try (var office = Office.in(Chromium.window(look), "/backoffice/")) {
            var barriers = new ArrayList<String>();
            look(office, "login", theme, barriers);
            office.logIn("manager", "manager");
            assertThat(office.heading("Customers")).isVisible();
            for (var place : PLACES) {
                office.go("/backoffice/" + place);
                assertThat(office.heading(capital(place))).isVisible();
                assertThat(office.page.locator("tr.row, .blank").first()).isVisible();
                look(office, place, theme, barriers);
            }
            office.go("/backoffice/customers?q=ana+bar");
            office.row("Ana Bar").click();
            assertThat(office.button("Edit")).isEnabled();
            look(office, "customer", theme, barriers);
            office.button("Send to till …").click();
            assertThat(office.page
                            .locator("send-dialog .till, send-dialog .note")
                            .first())
                    .isVisible();
            look(office, "send", theme, barriers);
            office.page.keyboard().press("Escape");
            office.button("Edit").click();
            office.field("Name").fill("");
            office.button("Save").click();
            assertThat(office.panel()).containsText("is needed");
            look(office, "customer-form", theme, barriers);
            assertThat(barriers).isEmpty();
        }
    }

    @Test
    void runsFromRightToLeft() {
        try (var office = Office.of("manager")) {
            assertThat(office.rows().first()).isVisible();
            office.page.evaluate("document.documentElement.dir = 'rtl'");
            office.row("Ana Bar").first().click();
            assertThat(office.panel()).isVisible();
            var places = office.page.locator(".places").boundingBox();
            var panel = office.panel().boundingBox();
            assertThat(panel.x).isLessThan(places.x);
            assertThat(places.x + places.width).isEqualTo(1440);
            picture(office, "rtl");
        }
    }

    @Test
    void keepsTheThemeThatSomebodyChose() {
        var dark = new NewContextOptions().setColorScheme(ColorScheme.DARK);
        try (var office = Office.in(Chromium.window(dark), "/backoffice/")) {
            office.logIn("manager", "manager");
            assertThat(office.heading("Customers")).isVisible();
            var followed = ground(office);
            office.button("Light").click();
            office.page.reload();
            assertThat(office.button("Light")).hasAttribute("aria-pressed", "true");
            assertThat(ground(office)).isNotEqualTo(followed);
        }
    }

    @Test
    void fitsOnAPhone() {
        try (var office = Office.of("manager")) {
            assertThat(office.rows().first()).isVisible();
            office.page.setViewportSize(390, 844);
            office.row("Ana Bar").first().click();
            assertThat(office.panel()).isVisible();
            var wide = office.page.evaluate("document.documentElement.scrollWidth");
            assertThat(wide).isEqualTo(390);
            picture(office, "phone");
        }
    }

    /** The list shows what is not closed yet. */
    @Test
    void aLinkOpensASessionThatIsNotOnTheListsPage() {
        var manager = Person.manager();
        var register = Register.opened(manager, "DAM-02");
        register.finish();
        var name = register.session().getString("name");
        try (var office = Office.of("manager")) {
            office.go("/backoffice/sessions?open=" + register.sessionId);
            assertThat(office.panel()).containsText(name);
            assertThat(office.panel()).containsText("Closed");
        }
    }

    private static void look(Office office, String what, ColorScheme theme, List<String> barriers) {
        picture(office, what + "-" + theme.name().toLowerCase());
        axe(office, theme).analyze().getViolations().stream()
                .filter(violation -> GRAVE.contains(violation.getImpact()))
                .map(violation -> what + ": " + violation.getId() + " "
                        + violation.getNodes().get(0).getHtml())
                .forEach(barriers::add);
    }

    /** All rules once; in the other theme only colours are others. */
    private static AxeBuilder axe(Office office, ColorScheme theme) {
        var axe = new AxeBuilder(office.page);
        return theme == ColorScheme.LIGHT ? axe : axe.withRules(List.of("color-contrast"));
    }

    private static void picture(Office office, String name) {
        office.page.screenshot(new ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    private static Object ground(Office office) {
        return office.page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase() + word.substring(1);
    }
}
