package io.tillstream.kit.data.imports;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** One column of a kind of table: its names, what may stand in it, and where it goes. */
public final class Column {

    private static final int LONGEST_TEXT = 250;

    private final String name;
    private final ColumnType type;
    private final Set<String> names = new LinkedHashSet<>();
    String field;
    Reference reference;
    JoinTable join;
    boolean required;
    boolean keepsWhenEmpty;
    boolean isUnique;
    boolean isOnlyRead;
    boolean goesOn;
    List<String> choices = List.of();
    int longest = LONGEST_TEXT;
    Pattern shape;
    String shapeName;
    String whenNew;
    String exported;

    Column(String name, ColumnType type) {
        this.name = name;
        this.type = type;
        this.field = name;
        names.add(Header.normal(name));
    }

    public String name() {
        return name;
    }

    public ColumnType type() {
        return type;
    }

    public boolean required() {
        return required;
    }

    void alsoCalled(String... others) {
        for (var other : others) {
            names.add(Header.normal(other));
        }
    }

    boolean isCalled(String normalized) {
        return names.contains(normalized);
    }

    /** Whether it stands in the record's own row. */
    boolean isStored() {
        return !isOnlyRead && join == null;
    }
}
