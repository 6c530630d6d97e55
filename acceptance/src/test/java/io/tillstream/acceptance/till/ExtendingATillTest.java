package io.tillstream.acceptance.till;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.tillstream.acceptance.Person;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The example of the guide, run as it stands there. */
class ExtendingATillTest {

    private static final Path GUIDE = Path.of("../docs/guides/extend-the-till.md");
    private static final Pattern MODULE = Pattern.compile("```js\\n(.*?)```", Pattern.DOTALL);

    @Test
    void addsAButtonALineAndAStepAndReadsModels() throws Exception {
        try (var till = ExtendedTill.with(example())) {
            till.button("Units").click();
            assertThat(till.notice()).containsText("Units");

            till.scan("2000107919012");
            assertThat(till.line("Espresso")).containsText("Coffee & Tea");

            till.pay();
            till.page.locator(".quick .button").first().click();
            assertThat(till.receipt()).hasCount(0);
            till.label("Table").fill("7");
            till.finish();
            assertThat(till.receipt()).isVisible();
            assertThat(till.network()).not().containsText(Pattern.compile("wait"));
            Person.manager()
                    .get("/api/orders?sessionId=" + till.sessionId())
                    .then()
                    .body("items[0].custom.table", org.hamcrest.Matchers.equalTo("7"));
        }
    }

    @Test
    void sellsWithoutOneThatFails() {
        try (var till = ExtendedTill.with("throw new Error('broken');")) {
            assertThat(till.notice()).containsText("could not be loaded");
            till.scan("2000107919012");
            till.payCashExact();
        }
    }

    private static String example() throws Exception {
        var found = MODULE.matcher(Files.readString(GUIDE));
        if (!found.find()) {
            throw new AssertionError("The guide has no example");
        }
        return found.group(1);
    }
}
