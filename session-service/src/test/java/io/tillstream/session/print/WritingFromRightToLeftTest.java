package io.tillstream.session.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.bidi.BidiSplitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names in Arabic and Hebrew are printed as they are written. */
class WritingFromRightToLeftTest {

    @ParameterizedTest
    @CsvSource({
        // Maryam: first, last of a letter that does not reach on, first, last
        "\u0645\u0631\u064a\u0645, \ufee3\uFEAE\ufef3\ufee2",
        // salam: the last two letters are one
        "\u0633\u0644\u0627\u0645, \ufeb3\ufefc\ufee1",
        // a mark above a letter does not part it from the next one
        "\u0628\u064e\u0628, \ufe91\u064e\ufe90",
        // Persian: peh, and a letter that stands alone
        "\u067e\u062f, \ufb58\ufeaa",
        "Cem, Cem"
    })
    void lettersJoinThoseBesideThem(String read, String written) {
        assertThat(ArabicLetters.shape(read)).isEqualTo(written);
    }

    @Test
    void aLineMayRunBothWays() {
        var line = new WritingDirections();
        line.setParagraph("Till \u05d0\u05d1\u05d2 bar", BidiSplitter.LTR);

        assertThat(line.countTextRuns()).isEqualTo(3);
        assertThat(line.getVisualRun(1).getDirection()).isEqualTo(BidiSplitter.RTL);
        assertThat(line.getVisualRun(2).getDirection()).isEqualTo(BidiSplitter.LTR);
        assertThat(line.reorderRTLTextToLTR("(\u05d0\u05d1)")).isEqualTo("(\u05d1\u05d0)");
    }

    @Test
    void anEmptyLineHasNoDirection() {
        var line = new WritingDirections();
        line.setParagraph("", BidiSplitter.LTR);

        assertThat(line.countTextRuns()).isLessThanOrEqualTo(1);
    }
}
