package io.tillstream.kit.data.sheet;

/** Which character separates the cells: the one that stands most often in the header, outside of quotes. */
final class Separators {

    private static final String KNOWN = ",;\t|";

    private Separators() {}

    static char of(String header) {
        var counts = new int[KNOWN.length()];
        boolean quoted = false;
        for (var one : header.toCharArray()) {
            quoted ^= one == '"';
            var place = quoted ? -1 : KNOWN.indexOf(one);
            if (place >= 0) {
                counts[place]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return KNOWN.charAt(best);
    }

    static String named(char separator) {
        return separator == '\t' ? "tab" : Character.toString(separator);
    }
}
