package io.tillstream.partner.customer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** What somebody typed into the search field, as LIKE patterns that must all be found; the longest, which fits fewest, first. */
final class SearchTerms {

    private static final int MOST_WORDS = 8;
    /** Whatever of it was typed, to a search it is a space. */
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private static final Pattern NUMBER = Pattern.compile("[+0-9 ()./-]*[0-9][+0-9 ()./-]*");

    private SearchTerms() {}

    static List<String> patterns(String typed) {
        if (typed == null || typed.isBlank()) {
            return List.of();
        }
        return NUMBER.matcher(typed).matches() ? List.of(number(typed)) : words(typed);
    }

    /** A number however it is grouped; leading zeros belong to the way it is dialled. */
    private static String number(String typed) {
        var digits = typed.replaceAll("[^0-9]", "");
        var significant = digits.replaceFirst("^0+(?=.)", "");
        return contains(significant);
    }

    private static List<String> words(String typed) {
        return Arrays.stream(SPACE.split(typed.replace("\0", "").strip()))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(SearchTerms::contains)
                .toList();
    }

    private static String contains(String word) {
        return "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
