package io.tillstream.kit.data.model;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A search for a text anywhere in the names by which a model is sorted. Names that begin with it stand together in the
 * index of that order. Those that hold it further inside are found by their trigrams where they are few, and by walking
 * the index where they are many; the planner knows which, from the statistics of the trigrams' index. One condition for
 * both would be estimated as if they were spread evenly over the order: the Zoës of a million would be looked for from A
 * on.
 */
final class NameSearch {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9]+");

    private static final int TRIGRAM = 3;

    private static final Set<String> OPERATORS = Set.of("ilike", "like", "=ilike", "=like");

    private final SortedNames names;
    private final Domain.Term term;
    private final String letters;

    private NameSearch(SortedNames names, Domain.Term term, String letters) {
        this.names = names;
        this.term = term;
        this.letters = letters;
    }

    /** Where every record that is found has such a text in its name, and the model has sorted names. */
    static Optional<NameSearch> of(Model model, Domain domain) {
        return model.sortedNames().flatMap(names -> in(model, names, domain));
    }

    private static Optional<NameSearch> in(Model model, SortedNames names, Domain domain) {
        if (domain instanceof Domain.And both) {
            return in(model, names, both.left()).or(() -> in(model, names, both.right()));
        }
        return domain instanceof Domain.Term term && isOfNames(model, names, term)
                ? longest(term.value().asText()).map(letters -> new NameSearch(names, term, letters))
                : Optional.empty();
    }

    private static boolean isOfNames(Model model, SortedNames names, Domain.Term term) {
        return OPERATORS.contains(term.operator())
                && term.value().isTextual()
                && model.field(term.field())
                        .filter(field -> field.sql().equals(names.sql()))
                        .isPresent();
    }

    /** Letters that stand together in the pattern stand together in every name that fits, with or without accents. */
    private static Optional<String> longest(String pattern) {
        return PLAIN.matcher(pattern)
                .results()
                .map(run -> run.group())
                .reduce((longest, run) -> run.length() > longest.length() ? run : longest);
    }

    /** What else must hold of the records. */
    Domain rest(Domain domain) {
        if (domain == term) {
            return new Domain.All();
        }
        return domain instanceof Domain.And both ? new Domain.And(rest(both.left()), rest(both.right())) : domain;
    }

    Domain.Term term() {
        return term;
    }

    /**
     * The ids that are found, in order; a query. A name that begins with the letters and holds them once more is in both
     * halves.
     *
     * @param fits the term's own condition: accents count in it, and what surrounds the letters
     * @param where what else must hold
     */
    String ids(Model model, String fits, String where, int limit, int offset, SqlText sql) {
        var begins = names.sorted() + " LIKE " + folded(letters, sql) + " || '%'";
        var pattern = folded("%" + pieces(letters) + "%", sql);
        // Said of the whole name first: a walk looks at tens of thousands, and cutting off a letter is half of a look.
        var inside =
                mostly(names.sorted() + " LIKE " + pattern) + " AND substr(" + names.sorted() + ", 2) LIKE " + pattern;
        var recheck = " AND " + mostly(fits) + " AND " + where;
        var most = limit + offset;
        return "SELECT f.id FROM (" + half(model, begins + recheck, most) + " UNION "
                + half(model, inside + recheck, most) + ") f ORDER BY f.sorted, f.id LIMIT " + limit + " OFFSET "
                + offset;
    }

    private String folded(String text, SqlText sql) {
        return names.fold() + "(" + sql.bind(text, "text") + ")";
    }

    /** To the planner a condition that nearly always holds, now that the letters are there. */
    private static String mostly(String condition) {
        return "nullif(" + condition + ", false) IS NOT NULL";
    }

    /**
     * Three letters from the beginning and the end of a long run, and from its middle: each three more are another list
     * of trigrams to be read, which costs more than the few names that they would sort out.
     */
    private static String pieces(String letters) {
        var length = letters.length();
        if (length < 2 * TRIGRAM) {
            return letters;
        }
        var begin = letters.substring(0, TRIGRAM) + "%";
        var middle = (length - TRIGRAM) / 2;
        var inside = length < 3 * TRIGRAM ? "" : letters.substring(middle, middle + TRIGRAM) + "%";
        return begin + inside + letters.substring(length - TRIGRAM);
    }

    private String half(Model model, String condition, int most) {
        return "(SELECT t.id, " + names.sorted() + " AS sorted FROM " + model.table() + " t WHERE " + condition
                + " ORDER BY " + names.sorted() + ", t.id LIMIT " + most + ")";
    }
}
