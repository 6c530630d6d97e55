package io.tillstream.acceptance.till;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.tillstream.acceptance.Person;
import io.tillstream.acceptance.Register;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every screen of the till, for people who see, who do not, who read from right to left, and who have little room. */
class LookingAtTheTillTest {

    private static final String CODE = "DAM-01";
    private static final Set<String> GRAVE = Set.of("critical", "serious");
    /** Kept for whoever wants to look. */
    private static final Path PICTURES = Path.of("target", "pictures", "till");

    private final List<String> barriers = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void hasNoGraveBarrier(ColorScheme theme) {
        Register.opened(Person.admin(), CODE);
        var look = new NewContextOptions().setColorScheme(theme).setReducedMotion(ReducedMotion.REDUCE);
        try (var till = Till.fresh(look)) {
            till.label("Login").waitFor();
            look(till, "login", theme);
            till.logIn("cashier", "cashier");
            till.page.locator(".register-tile").first().waitFor();
            look(till, "registers", theme);
            till.chooseRegister(CODE);
            till.tile("Espresso").waitFor();
            look(till, "nothing-sold", theme);
            till.scan("2000107919012");
            till.scan("2000131676042");
            look(till, "order", theme);
            till.press("c");
            till.page.locator("customers-place input").first().waitFor();
            look(till, "customers", theme);
            till.press("Escape");
            till.pay();
            look(till, "payment", theme);
            till.page.locator(".quick .button").nth(1).click();
            till.receipt().waitFor();
            look(till, "receipt", theme);
            till.press("Escape", "o");
            till.page.locator("orders-place").waitFor();
            look(till, "orders", theme);
            till.press("Escape");
            till.network().locator("button").click();
            till.dialog().waitFor();
            look(till, "what-waits", theme);
            assertThat(barriers).isEmpty();
        }
    }

    @Test
    void fitsOnASmallTabletAndOnAPhone() {
        try (var till = Till.at(CODE, "cashier")) {
            till.scan("2000107919012");
            for (var size : List.of(new int[] {1024, 768}, new int[] {390, 844}, new int[] {3840, 2160})) {
                till.page.setViewportSize(size[0], size[1]);
                assertThat(till.page.evaluate("document.documentElement.scrollWidth"))
                        .isEqualTo(size[0]);
                picture(till, "at-" + size[0]);
            }
        }
    }

    @Test
    void fingersFindEverythingTheyTouchWhileSelling() {
        try (var till = Till.at(CODE, "cashier")) {
            till.scan("2000107919012");
            var small = till.page.evaluate("""
                    () => [...document.querySelectorAll('.till button, .till input:not([type=checkbox])')]
                        .map((each) => [each.className, each.getBoundingClientRect()])
                        .filter(([, { width, height }]) => width > 0 && (height < 44 || width < 44))
                        .map(([name, { width, height }]) => `${name} ${width}x${height}`).join('\\n')""");
            assertThat(small).isEqualTo("");
        }
    }

    @Test
    void runsFromRightToLeftInArabic() {
        try (var till = Till.at(CODE, "cashier")) {
            till.page.evaluate("localStorage.setItem('tillstream.language', 'ar')");
            till.reload();
            till.tile("Espresso").waitFor();
            assertThat(till.page.locator("html")).hasAttribute("dir", "rtl");
            till.scan("2000107919012");
            var order = till.page.locator(".order").boundingBox();
            assertThat(order.x + order.width).isGreaterThan(1400);
            picture(till, "arabic");
        }
    }

    private void look(Till till, String what, ColorScheme theme) {
        picture(till, what + "-" + theme.name().toLowerCase());
        axe(till, theme).analyze().getViolations().stream()
                .filter(violation -> GRAVE.contains(violation.getImpact()))
                .map(violation -> what + ": " + violation.getId() + " "
                        + violation.getNodes().get(0).getHtml())
                .forEach(barriers::add);
    }

    /** All rules once; in the other theme only colours are others. */
    private static AxeBuilder axe(Till till, ColorScheme theme) {
        var axe = new AxeBuilder(till.page);
        return theme == ColorScheme.LIGHT ? axe : axe.withRules(List.of("color-contrast"));
    }

    private static void picture(Till till, String name) {
        till.page.screenshot(new ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
