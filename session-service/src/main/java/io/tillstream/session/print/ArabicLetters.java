package io.tillstream.session.print;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Arabic letters as they are written: each has up to four shapes, by whether it joins the letters beside it. Unicode lists
 * the shapes of a letter one after the other (alone, last, first, in the middle), each naming its letter.
 */
final class ArabicLetters {

    private static final int LAST = 1;
    private static final int FIRST = 2;
    private static final char LAM = '\u0644';

    private static final Map<String, List<Character>> SHAPES = new HashMap<>();

    static {
        learn('\uFB50', '\uFBB1');
        learn('\uFBFC', '\uFBFF');
        learn('\uFE80', '\uFEFC');
    }

    private ArabicLetters() {}

    private static void learn(char from, char to) {
        for (char shape = from; shape <= to; shape++) {
            var letter = Normalizer.normalize(String.valueOf(shape), Normalizer.Form.NFKC);
            SHAPES.computeIfAbsent(letter, same -> new ArrayList<>()).add(shape);
        }
    }

    /** In the order in which it is read; what is not Arabic stays as it is. */
    static String shape(String text) {
        var shaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            var pair = i + 1 < text.length() && text.charAt(i) == LAM ? text.substring(i, i + 2) : "";
            if (SHAPES.containsKey(pair)) {
                shaped.append(SHAPES.get(pair).get(joinsBefore(text, i) ? LAST : 0));
                i++;
            } else {
                shaped.append(shape(text, i));
            }
        }
        return shaped.toString();
    }

    private static char shape(String text, int i) {
        var shapes = shapes(text.charAt(i));
        if (shapes.isEmpty()) {
            return text.charAt(i);
        }
        var before = shapes.size() > LAST && joinsBefore(text, i);
        var after = shapes.size() > FIRST && joinsAfter(text, i);
        return shapes.get((before ? LAST : 0) + (after ? FIRST : 0));
    }

    /** Only letters with a first shape reach out to the next one. */
    private static boolean joinsBefore(String text, int i) {
        int before = i - 1;
        while (before >= 0 && isMark(text.charAt(before))) {
            before--;
        }
        return before >= 0 && shapes(text.charAt(before)).size() > FIRST;
    }

    private static boolean joinsAfter(String text, int i) {
        int after = i + 1;
        while (after < text.length() && isMark(text.charAt(after))) {
            after++;
        }
        return after < text.length() && shapes(text.charAt(after)).size() > LAST;
    }

    private static boolean isMark(char letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    private static List<Character> shapes(char letter) {
        return SHAPES.getOrDefault(String.valueOf(letter), List.of());
    }
}
