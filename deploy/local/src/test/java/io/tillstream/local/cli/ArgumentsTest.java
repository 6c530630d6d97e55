package io.tillstream.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    private static final Usage USAGE = new Usage(
            "logs",
            "[SERVICE]",
            1,
            "Show logs.",
            List.of(Flag.toggle("-f", "follow"), new Flag("--lines", "N", "the last N")));

    @Test
    void takesAValueAsTheNextWordOrAfterAnEqualsSign() {
        assertThat(parse("--lines", "5").value("--lines")).contains("5");
        assertThat(parse("--lines=5").value("--lines")).contains("5");
    }

    @Test
    void tellsFlagsFromNames() {
        var arguments = parse("order-service", "-f");

        assertThat(arguments.positional(0)).contains("order-service");
        assertThat(arguments.has("-f")).isTrue();
        assertThat(arguments.value("--lines")).isEmpty();
    }

    @Test
    void refusesWhatIsNotInTheHelpAndSaysWhereTheHelpIs() {
        assertRefused("Unknown flag --lnes (see ./pos logs --help)", "--lnes", "5");
        assertRefused("--lines needs a value (see ./pos logs --help)", "--lines");
        assertRefused("--lines needs a value (see ./pos logs --help)", "--lines=");
        assertRefused("--lines needs a value (see ./pos logs --help)", "--lines", "--json");
        assertRefused("--lines is there twice (see ./pos logs --help)", "--lines", "5", "--lines=6");
        assertRefused("-f takes no value (see ./pos logs --help)", "-f=yes");
        assertRefused("Unexpected argument kafka (see ./pos logs --help)", "postgres", "kafka");
    }

    @Test
    void helpNamesEveryFlag() {
        assertThat(USAGE.help()).contains("Usage: ./pos logs [flags] [SERVICE]", "-f", "--lines N", "the last N");
    }

    private static Arguments parse(String... words) {
        return Arguments.parse(USAGE, List.of(words));
    }

    private static void assertRefused(String message, String... words) {
        assertThatThrownBy(() -> parse(words)).isInstanceOf(WrongUse.class).hasMessage(message);
    }
}
