package io.tillstream.kit.data.imports;

import io.tillstream.kit.data.sheet.SheetRefused;
import io.tillstream.kit.data.sheet.SheetRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The first row of a file, understood: which kind of table it is, and which column stands where. */
public final class Header {

    private static final int SHOWN = 60;

    private final SheetKind kind;
    private final Map<Integer, Column> places;
    private final Map<Column, String> written;
    private final List<String> ignored;
    private final List<Integer> byExternalId;
    private final int width;

    private Header(SheetKind kind, SheetRow row) {
        this.kind = kind;
        this.places = new HashMap<>();
        this.written = new HashMap<>();
        this.ignored = new ArrayList<>();
        this.byExternalId = new ArrayList<>();
        this.width = row.cells().size();
        for (int place = 0; place < row.cells().size(); place++) {
            understand(place, row.cell(place));
        }
    }

    /**
     * @param wanted the kind's name, or null: the one whose columns fit best
     * @throws SheetRefused where no kind fits, or the header cannot be meant
     */
    public static Header of(SheetRow row, Collection<SheetKind> kinds, String wanted) {
        if (row == null) {
            throw new SheetRefused("no-header", "The file has no row with the names of its columns.");
        }
        requireDistinct(row);
        var header = wanted == null ? best(row, kinds) : new Header(named(kinds, wanted), row);
        header.requireComplete();
        return header;
    }

    private static SheetKind named(Collection<SheetKind> kinds, String wanted) {
        return kinds.stream()
                .filter(kind -> kind.name.equals(wanted))
                .findFirst()
                .orElseThrow(() -> new SheetRefused(
                        "unknown-kind", "There is no kind '" + wanted + "': it is one of " + names(kinds) + "."));
    }

    /** The kind that knows most of the columns; where two know as many, a person must say. */
    private static Header best(SheetRow row, Collection<SheetKind> kinds) {
        var fitting = kinds.stream()
                .map(kind -> new Header(kind, row))
                .filter(header -> header.missing().isEmpty())
                .sorted(Comparator.comparingInt((Header header) -> -header.places.size())
                        .thenComparingInt(header -> header.kind.columns.size()))
                .toList();
        if (fitting.size() > 1
                && fitting.get(0).places.size() == fitting.get(1).places.size()) {
            throw new SheetRefused(
                    "ambiguous-kind",
                    "These columns could be " + fitting.get(0).kind.name + " or " + fitting.get(1).kind.name
                            + ": say which by ?kind= (--kind).");
        }
        if (fitting.isEmpty() || fitting.get(0).places.size() < 2) {
            throw new SheetRefused(
                    "unknown-kind",
                    "No kind of table has these columns (" + shortened(String.join(", ", row.cells()))
                            + "). Say which it is by ?kind= (--kind): " + names(kinds) + ".");
        }
        return fitting.get(0);
    }

    private static void requireDistinct(SheetRow row) {
        var seen = new HashMap<String, Integer>();
        for (int place = 0; place < row.cells().size(); place++) {
            var name = normal(row.cell(place));
            var before = name.isEmpty() ? null : seen.put(name, place);
            if (before != null) {
                throw new SheetRefused(
                        "duplicate-column", "The column '" + shortened(row.cell(place)) + "' stands there twice.");
            }
        }
    }

    private void understand(int place, String name) {
        if (name.isEmpty()) {
            return;
        }
        var normalized = normal(name);
        var found = find(normalized);
        if (found == null) {
            var base = withoutId(normalized);
            var reference = base == null ? null : find(base);
            if (reference != null && reference.type().isReference()) {
                byExternalId.add(place);
                found = reference;
            }
        }
        if (found == null || written.containsKey(found)) {
            ignored.add(shortened(name));
            return;
        }
        places.put(place, found);
        written.put(found, name);
    }

    private Column find(String normalized) {
        return kind.columns.stream()
                .filter(column -> column.isCalled(normalized))
                .findFirst()
                .orElse(null);
    }

    /** {@code taxes_id/id} and {@code Customer Taxes/External ID} name the same records as the column before the slash. */
    private static String withoutId(String normalized) {
        for (var end : List.of("/id", "/external id", "/.id")) {
            if (normalized.endsWith(end)) {
                return normalized
                        .substring(0, normalized.length() - end.length())
                        .strip();
            }
        }
        return null;
    }

    private List<String> missing() {
        return kind.columns.stream()
                .filter(column -> column.required && !written.containsKey(column))
                .map(Column::name)
                .toList();
    }

    private void requireComplete() {
        if (!missing().isEmpty()) {
            throw new SheetRefused(
                    "missing-column",
                    "A table of " + kind.name + " needs the column " + String.join(", ", missing()) + ".");
        }
        if (places.isEmpty()) {
            throw new SheetRefused("no-header", "The first row names no column of " + kind.name + ".");
        }
    }

    /** Case, underscores and blanks at the ends make no difference. */
    static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replaceAll("\\s*/\\s*", "/");
    }

    private static String names(Collection<SheetKind> kinds) {
        return String.join(", ", kinds.stream().map(kind -> kind.name).sorted().toList());
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    public SheetKind kind() {
        return kind;
    }

    public List<String> ignored() {
        return ignored;
    }

    Map<Integer, Column> places() {
        return places;
    }

    /** How many cells a row can have. */
    int width() {
        return width;
    }

    boolean has(Column column) {
        return written.containsKey(column);
    }

    /** The column's name in the file. */
    String written(Column column) {
        return written.getOrDefault(column, column.name());
    }

    /** Whether the file calls a column as we do; else it comes from another system. */
    public boolean isOurs(Column column) {
        return normal(written(column)).equals(normal(column.name()));
    }

    /** Whether a place holds External IDs of the records meant, not their names. */
    boolean isExternalId(int place) {
        return byExternalId.contains(place);
    }
}
