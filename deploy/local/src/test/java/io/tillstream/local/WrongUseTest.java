package io.tillstream.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrongUseTest {

    private final PrintStream error = System.err;
    private final PrintStream out = System.out;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(said));
        System.setOut(new PrintStream(said));
    }

    @AfterEach
    void speakAgain() {
        System.setErr(error);
        System.setOut(out);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fly",
                "up --prot 1",
                "up --gateway-port eighty",
                "up now",
                "up --profile lazy",
                "logs no-such-service",
                "logs --lines many",
                "status --jsn",
                "reset please",
                "pricing",
                "pricing cheque file",
                "verify-chain --register",
                "verify-chain --url nonsense",
                "up --data-dir=",
                "up --data-dir --detach",
                "up --port 8081 --port 8082",
                "import",
                "import no-such-file.csv",
                "export",
                "export products --url ftp://there",
                "generate",
                "generate --products many",
                "verify-chain all"
            })
    void isCodeTwoAndOneLine(String line) {
        assertThat(pos(line)).isEqualTo(2);
        assertThat(said.toString().lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up",
                "status",
                "logs",
                "down",
                "reset",
                "demo",
                "import",
                "export",
                "generate",
                "pricing",
                "verify-chain"
            })
    void eachVerbExplainsItself(String verb) {
        assertThat(pos(verb + " --help")).isZero();
        assertThat(said.toString()).startsWith("Usage: ./pos " + verb);
    }

    @Test
    void theOverviewNamesEveryVerb() {
        assertThat(pos("--help")).isZero();
        assertThat(said.toString())
                .contains(
                        "up ",
                        "status ",
                        "logs ",
                        "down ",
                        "reset ",
                        "demo ",
                        "import ",
                        "export ",
                        "generate ",
                        "bench ",
                        "pricing ",
                        "verify-chain ");
    }

    private static int pos(String line) {
        return Pos.run(line.isEmpty() ? List.of() : List.of(line.split(" ")));
    }
}
