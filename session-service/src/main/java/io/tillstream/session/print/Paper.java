package io.tillstream.session.print;

import io.tillstream.kit.problem.Refusal;

/** What a sheet is printed on. */
public enum Paper {
    A4("a4"),
    /** A till's own printer: 80 mm wide, as long as it must be. */
    RECEIPT("receipt");

    private final String wire;

    Paper(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    /** @param otherwise for null */
    public static Paper read(String text, Paper otherwise) {
        if (text == null) {
            return otherwise;
        }
        for (var paper : values()) {
            if (paper.wire.equals(text)) {
                return paper;
            }
        }
        throw Refusal.invalid("paper", "must be \"a4\" or \"receipt\"");
    }
}
