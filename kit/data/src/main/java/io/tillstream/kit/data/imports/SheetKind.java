package io.tillstream.kit.data.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A kind of table that can be imported and exported: one description, from which header, cells, SQL and export are
 * understood. In its SQL the record's alias is {@code t}, and {@code :company} is the caller's company. Its texts come
 * from code, never from a caller.
 */
public final class SheetKind {

    public static final String EXTERNAL_ID = "external_id";

    final String name;
    final String model;
    final String table;
    final List<Column> columns = new ArrayList<>();
    final List<List<String>> identities = new ArrayList<>();
    final List<List<String>> weakIdentities = new ArrayList<>();
    final List<String> misfits = new ArrayList<>();
    String scope = "true";
    String companyField;
    String above;
    boolean isTree;
    String onChange;
    String active = "true";
    boolean onlyChanges;
    Function<RawLine, List<RawLine>> reshape = List::of;
    private Column last;

    private SheetKind(String name, String model, String table) {
        this.name = name;
        this.model = model;
        this.table = table;
        add(EXTERNAL_ID, ColumnType.TEXT).alsoCalled("External ID", "id", "External Identifier", "xml_id");
        last.isOnlyRead = true;
    }

    /** @param name as people call it, in the plural; @param model whose events its changes are */
    public static SheetKind named(String name, String model, String table) {
        return new SheetKind(name, model, table);
    }

    /** Which records belong to the caller; new ones get the company in {@code field}, if that is not null. */
    public SheetKind ofCompany(String condition, String field) {
        scope = condition;
        companyField = field;
        return this;
    }

    public SheetKind text(String column) {
        add(column, ColumnType.TEXT);
        return this;
    }

    public SheetKind number(String column) {
        add(column, ColumnType.NUMBER);
        return this;
    }

    public SheetKind integer(String column) {
        add(column, ColumnType.INTEGER);
        return this;
    }

    /** An empty flag leaves the record as it is. */
    public SheetKind flag(String column) {
        add(column, ColumnType.FLAG);
        return keptWhenEmpty();
    }

    public SheetKind instant(String column) {
        add(column, ColumnType.INSTANT);
        return this;
    }

    /** A JSON object, as settings are. */
    public SheetKind object(String column) {
        add(column, ColumnType.OBJECT);
        return this;
    }

    public SheetKind choice(String column, String... words) {
        add(column, ColumnType.CHOICE).choices = List.of(words);
        return this;
    }

    public SheetKind reference(String column, Reference to) {
        add(column, ColumnType.REFERENCE).reference = to;
        return this;
    }

    public SheetKind references(String column, Reference to, JoinTable join) {
        add(column, ColumnType.REFERENCES).reference = to;
        last.join = join;
        last.goesOn = true;
        return this;
    }

    /** A column that is understood and checked, but kept nowhere. */
    public SheetKind onlyRead() {
        last.isOnlyRead = true;
        return this;
    }

    /** The last column may go on over the rows that follow, which have nothing else. */
    public SheetKind goesOn() {
        last.goesOn = true;
        return this;
    }

    /** Other names of the last column, e.g. Odoo's. */
    public SheetKind alsoCalled(String... names) {
        last.alsoCalled(names);
        return this;
    }

    /** The database's name of the last column, where it is another. */
    public SheetKind in(String field) {
        last.field = field;
        return this;
    }

    public SheetKind required() {
        last.required = true;
        return this;
    }

    /** An empty cell changes nothing; otherwise it clears. */
    public SheetKind keptWhenEmpty() {
        last.keepsWhenEmpty = true;
        return this;
    }

    /** @param sql what a new record gets where the file says nothing; else the table's own default */
    public SheetKind whenNew(String sql) {
        last.whenNew = sql;
        return this;
    }

    public SheetKind longest(int characters) {
        last.longest = characters;
        return this;
    }

    /** @param otherwise what is said of a value that does not match, e.g. "is no e-mail address" */
    public SheetKind shaped(String pattern, String otherwise) {
        last.shape = Pattern.compile(pattern);
        last.shapeName = otherwise;
        return this;
    }

    /** No two of the caller's active records have the same value here. */
    public SheetKind unique() {
        last.isUnique = true;
        return this;
    }

    /** @param sql what an export writes, where it is not simply the column */
    public SheetKind exportedAs(String sql) {
        last.exported = sql;
        return this;
    }

    /** What a record is known by, in the order in which it is tried; several columns together are one identity. */
    public SheetKind knownBy(String... together) {
        identities.add(List.of(together));
        return this;
    }

    /** What a record is known by where the line has none of the identities; less sure, for names can be alike. */
    public SheetKind elseKnownBy(String... together) {
        weakIdentities.add(List.of(together));
        return this;
    }

    /** The column that names another record of the same kind, which may stand further down in the same file. */
    public SheetKind below(String column) {
        above = column;
        isTree = true;
        return this;
    }

    /**
     * The column that names another record of the same kind, where that is seldom: in a file it stands before, or not many
     * lines further down.
     */
    public SheetKind beside(String column) {
        above = column;
        isTree = false;
        return this;
    }

    /** @param sql assignments that go with every change, e.g. {@code version = t.version + 1} */
    public SheetKind onChange(String sql) {
        onChange = sql;
        return this;
    }

    /** @param condition which records are in use; the others are found last */
    public SheetKind active(String condition) {
        active = condition;
        return this;
    }

    /** Records of this kind are changed by files, but never begun. */
    public SheetKind onlyChanges() {
        onlyChanges = true;
        return this;
    }

    /** @param sql selects (record id, column, why) of records among {@code :ids} that do not fit together */
    public SheetKind misfit(String sql) {
        misfits.add(sql);
        return this;
    }

    /** @param change makes a line into those of several records, or completes it */
    public SheetKind reshaped(Function<RawLine, List<RawLine>> change) {
        reshape = change;
        return this;
    }

    /** The first whose columns a file has. */
    Optional<List<String>> weakIdentity(Predicate<String> has) {
        return weakIdentities.stream()
                .filter(together -> together.stream().allMatch(has))
                .findFirst();
    }

    public String name() {
        return name;
    }

    public String model() {
        return model;
    }

    public List<Column> columns() {
        return columns;
    }

    Optional<Column> column(String wanted) {
        return columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
    }

    Column require(String wanted) {
        return column(wanted).orElseThrow(() -> new IllegalArgumentException(name + " has no column " + wanted));
    }

    private Column add(String column, ColumnType type) {
        last = new Column(column, type);
        columns.add(last);
        return last;
    }
}
