package io.tillstream.session.print;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.stream.IntStream;

/** Text that runs from right to left, or both ways in one line, as the JDK's own Unicode algorithm orders it. */
final class WritingDirections implements BidiSplitter, BidiReorderer {

    private Bidi bidi = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);
    private Integer[] visual = {};

    @Override
    public void setParagraph(String paragraph, byte direction) {
        bidi = new Bidi(
                paragraph, direction == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        visual = IntStream.range(0, bidi.getRunCount()).boxed().toArray(Integer[]::new);
        var levels = new byte[visual.length];
        for (int run = 0; run < levels.length; run++) {
            levels[run] = (byte) bidi.getRunLevel(run);
        }
        if (levels.length > 0) {
            Bidi.reorderVisually(levels, 0, visual, 0, visual.length);
        }
    }

    @Override
    public int countTextRuns() {
        return visual.length;
    }

    @Override
    public BidiTextRun getVisualRun(int position) {
        int run = visual[position];
        var start = bidi.getRunStart(run);
        return new BidiTextRun(start, bidi.getRunLimit(run) - start, isRightToLeft(run) ? RTL : LTR);
    }

    @Override
    public byte getBaseDirection(String paragraph) {
        return new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? LTR : RTL;
    }

    private boolean isRightToLeft(int run) {
        return bidi.getRunLevel(run) % 2 == 1;
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        var mirrored = new StringBuilder();
        text.codePoints().map(WritingDirections::mirrored).forEach(mirrored::appendCodePoint);
        return mirrored.reverse().toString();
    }

    private static int mirrored(int letter) {
        return switch (letter) {
            case '(' -> ')';
            case ')' -> '(';
            case '[' -> ']';
            case ']' -> '[';
            case '\u00ab' -> '\u00bb';
            case '\u00bb' -> '\u00ab';
            default -> letter;
        };
    }

    @Override
    public String shapeText(String text) {
        return ArabicLetters.shape(text);
    }

    /** Nobody reads the letters back. */
    @Override
    public String deshapeText(String text) {
        return text;
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
