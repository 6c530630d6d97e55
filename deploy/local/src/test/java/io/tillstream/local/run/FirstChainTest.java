package io.tillstream.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillstream.local.cli.WrongUse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstChainTest {

    private static final Path PROJECT = Path.of("/project");

    @TempDir
    Path folder;

    @Test
    void isTheDemosUnlessSomethingElseIsSaid() {
        assertThat(FirstChain.of(PROJECT, null)).isEqualTo("/project/deploy/demo-chain");
        assertThat(FirstChain.of(PROJECT, " ")).isEmpty();
        assertThat(FirstChain.of(PROJECT, folder.toString())).isEqualTo(folder.toString());
    }

    /** The services run in folders of their own. */
    @Test
    void isNamedFromWhereThePersonIs() {
        assertThat(FirstChain.of(PROJECT, "src"))
                .isEqualTo(Path.of("src").toAbsolutePath().toString());
    }

    @Test
    void thatIsNotThereIsSaidBeforeAnythingStarts() {
        assertThatThrownBy(() -> FirstChain.of(PROJECT, "/no/such/chain"))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("/no/such/chain");
    }
}
