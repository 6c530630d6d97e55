package io.tillstream.kit.data.model;

import io.tillstream.kit.data.model.Field.Link;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one description of a model that leaves its owner. Snapshot, delta, search, read, fields_get, events and
 * documentation come from it. Made once, by a CDI producer at its owner:
 *
 * <pre>{@code
 * @Produces @Singleton @Named("product.product")
 * Model product() {
 *     return Model.named("product.product", "Product", "product")
 *             .text("name", "Name", "t.name").writable()
 *             .number("list_price", "Sales price", "t.list_price").writable()
 *             .many2one("uom_id", "Unit", "uom.uom", "t.uom_id", "(SELECT u.name FROM uom u WHERE u.id = t.uom_id)")
 *             .many2many("taxes_id", "Taxes", "account.tax", "product_tax", "product_id", "tax_id")
 *             .segment("t.active AND t.available_in_pos");
 * }
 * }</pre>
 *
 * <p>In every SQL expression the main table is {@code t}. Placeholders: {@code :configId}, {@code :storeId},
 * {@code :companyId} in segments; {@code :stores} (bigint[]) and {@code :companyId} in visibility.
 */
public final class Model {

    private final String name;
    private final String label;
    private final String table;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private String displayName = "t.name";
    private String defaultOrder = "t.id";
    private String segment;
    private String segmentOrder = "t.id";
    private String fingerprint = "''";
    private Set<String> followed = Set.of();
    private final Map<String, String> loadedWhen = new LinkedHashMap<>();
    private final Map<String, List<List<String>>> selections = new HashMap<>();
    private final Set<String> required = new HashSet<>();
    private String segmentLimit;
    private String visible;
    private boolean companyKnown;
    private SortedNames sortedNames;
    private String topic;
    private String eventKey;
    private Class<?> eventType;
    private Field last;

    private Model(String name, String label, String table) {
        this.name = name;
        this.label = label;
        this.table = table;
        add(new Field("id", FieldType.INTEGER, "ID", "t.id", null, null, null, Set.of(), false));
    }

    /** @param table the main table; it has a bigint {@code id} */
    public static Model named(String name, String label, String table) {
        return new Model(name, label, table);
    }

    public Model field(String field, FieldType type, String fieldLabel, String sql) {
        return add(new Field(field, type, fieldLabel, sql, null, null, null, Set.of(), false));
    }

    public Model text(String field, String fieldLabel, String sql) {
        return field(field, FieldType.CHAR, fieldLabel, sql);
    }

    public Model integer(String field, String fieldLabel, String sql) {
        return field(field, FieldType.INTEGER, fieldLabel, sql);
    }

    public Model number(String field, String fieldLabel, String sql) {
        return field(field, FieldType.FLOAT, fieldLabel, sql);
    }

    public Model money(String field, String fieldLabel, String sql) {
        return field(field, FieldType.MONETARY, fieldLabel, sql);
    }

    public Model flag(String field, String fieldLabel, String sql) {
        return field(field, FieldType.BOOLEAN, fieldLabel, sql);
    }

    public Model instant(String field, String fieldLabel, String sql) {
        return field(field, FieldType.DATETIME, fieldLabel, sql);
    }

    public Model selection(String field, String fieldLabel, String sql) {
        return field(field, FieldType.SELECTION, fieldLabel, sql);
    }

    /** @param options every value that it may have, each followed by its label */
    public Model selection(String field, String fieldLabel, String sql, String... options) {
        var choices = new ArrayList<List<String>>();
        for (int i = 0; i < options.length; i += 2) {
            choices.add(List.of(options[i], options[i + 1]));
        }
        selections.put(field, List.copyOf(choices));
        return selection(field, fieldLabel, sql);
    }

    /** @param nameSql display name of the related record; null where this service does not know it */
    public Model many2one(String field, String fieldLabel, String relation, String sql, String nameSql) {
        return add(new Field(field, FieldType.MANY2ONE, fieldLabel, sql, relation, nameSql, null, Set.of(), false));
    }

    /** Members through a join table. */
    public Model many2many(
            String field, String fieldLabel, String relation, String joinTable, String ownColumn, String memberColumn) {
        return list(field, FieldType.MANY2MANY, fieldLabel, relation, new Link(joinTable, ownColumn, memberColumn));
    }

    /** Members that point back here by {@code backColumn}. */
    public Model one2many(String field, String fieldLabel, String relation, String memberTable, String backColumn) {
        return list(field, FieldType.ONE2MANY, fieldLabel, relation, new Link(memberTable, backColumn, "id"));
    }

    private Model list(String field, FieldType type, String fieldLabel, String relation, Link link) {
        return add(new Field(field, type, fieldLabel, link.listSql(), relation, null, link, Set.of(), false));
    }

    /** The field before may be written through {@link ModelWriter}. */
    public Model writable() {
        return replaceLast(new Field(
                last.name(),
                last.type(),
                last.label(),
                last.sql(),
                last.relation(),
                last.nameSql(),
                last.link(),
                last.readers(),
                true));
    }

    /** No record is created without the field before. */
    public Model required() {
        required.add(last.name());
        return this;
    }

    /** The field before may be read by these roles only. */
    public Model readableBy(String... roles) {
        return replaceLast(new Field(
                last.name(),
                last.type(),
                last.label(),
                last.sql(),
                last.relation(),
                last.nameSql(),
                last.link(),
                Set.of(roles),
                last.writable()));
    }

    public Model displayName(String sql) {
        this.displayName = sql;
        return this;
    }

    public Model defaultOrder(String sql) {
        this.defaultOrder = sql;
        return this;
    }

    /**
     * The default order is that of one field's text without case and accents, and the index of that order holds all that
     * a search by this field and by {@code active} looks at; so such a search need not read the rows it passes. Another
     * index knows the trigrams of {@code substr(sortedSql, 2)}.
     *
     * @param namesField the field whose text it is, e.g. {@code name}
     * @param sortedSql its column, e.g. {@code t.sort_name}
     * @param foldFunction the SQL function that takes case and accents away
     */
    public Model sortedNames(String namesField, String sortedSql, String foldFunction) {
        this.sortedNames = new SortedNames(fields.get(namesField).sql(), sortedSql, foldFunction);
        this.defaultOrder = sortedSql;
        return this;
    }

    /** What of this model a till loads: a condition with {@code :configId}, {@code :storeId}, {@code :companyId}. */
    public Model segment(String condition) {
        this.segment = condition;
        return this;
    }

    /** At most so many records are loaded, in this order; the rest is searched on the server. */
    public Model segmentAtMost(int records, String orderSql) {
        return segmentAtMost(String.valueOf(records), orderSql);
    }

    /** @param limitSql how many records at most, an SQL expression with {@code :configId}, {@code :storeId}, {@code :companyId} */
    public Model segmentAtMost(String limitSql, String orderSql) {
        this.segmentLimit = limitSql;
        this.segmentOrder = orderSql;
        return this;
    }

    /**
     * SQL of a text that changes whenever the segment's scope does, e.g. the register's assortment; it stands for all
     * that limit, order and {@code :configId} decide.
     */
    public Model fingerprint(String sql) {
        this.fingerprint = sql;
        return this;
    }

    /** The models of this service whose changes may change the fingerprint; until this is said, all of them. */
    public Model fingerprintFollows(String... models) {
        this.followed = Set.of(models);
        return this;
    }

    /** The field before is in a segment only where this condition holds for the register; elsewhere it is absent. */
    public Model loadedWhen(String condition) {
        loadedWhen.put(last.name(), condition);
        return this;
    }

    /** Which records callers without all stores may see: {@code :stores}, {@code :companyId}. */
    public Model visible(String condition) {
        this.visible = condition;
        return this;
    }

    /** No record is without a company, so that {@code company_id} is compared as an index can. */
    public Model alwaysOfACompany() {
        this.companyKnown = true;
        return this;
    }

    /** @param keySql SQL text of the event's key for a record of {@code t} */
    public Model publishedOn(String topicName, Class<?> recordEvent, String keySql) {
        this.topic = topicName;
        this.eventType = recordEvent;
        this.eventKey = keySql;
        return this;
    }

    private Model add(Field field) {
        fields.put(field.name(), field);
        last = field;
        return this;
    }

    private Model replaceLast(Field field) {
        return add(field);
    }

    public String name() {
        return name;
    }

    public String label() {
        return label;
    }

    public Collection<Field> fields() {
        return fields.values();
    }

    public Optional<Field> field(String fieldName) {
        return fieldName.equals("display_name")
                ? Optional.of(new Field(
                        "display_name", FieldType.CHAR, "Display name", displayName, null, null, null, Set.of(), false))
                : Optional.ofNullable(fields.get(fieldName));
    }

    /** The values of a selection with their labels; null where they are not a closed set. */
    List<List<String>> selectionOf(Field field) {
        return selections.get(field.name());
    }

    boolean isRequired(Field field) {
        return required.contains(field.name());
    }

    boolean hasActive() {
        return fields.containsKey("active");
    }

    String table() {
        return table;
    }

    String displayName() {
        return displayName;
    }

    String defaultOrder() {
        return defaultOrder;
    }

    Optional<SortedNames> sortedNames() {
        return Optional.ofNullable(sortedNames);
    }

    Optional<String> segment() {
        return Optional.ofNullable(segment);
    }

    String segmentOrder() {
        return segmentOrder;
    }

    Optional<String> segmentLimit() {
        return Optional.ofNullable(segmentLimit);
    }

    /** Conditions under which fields are part of a segment, by field. */
    Map<String, String> loadedWhen() {
        return loadedWhen;
    }

    boolean hasFingerprint() {
        return !fingerprint.equals("''");
    }

    /** Empty with a fingerprint: any model may move it. */
    Set<String> followed() {
        return followed;
    }

    String fingerprint() {
        return fingerprint;
    }

    boolean isAlwaysOfACompany() {
        return companyKnown;
    }

    Optional<String> visible() {
        return Optional.ofNullable(visible);
    }

    Optional<String> topic() {
        return Optional.ofNullable(topic);
    }

    String eventKey() {
        return eventKey;
    }

    Class<?> eventType() {
        return eventType;
    }

    @Override
    public String toString() {
        return name.toLowerCase(Locale.ROOT);
    }
}
