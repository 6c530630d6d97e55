package io.tillstream.kit.data.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Decides cell by cell whether a line can go in. References are looked up for the whole chunk before. */
final class Judge {

    private static final int SHOWN = 100;

    private final Header header;
    private final Lookups lookups;
    private final String company;
    private final List<LineError> errors;

    /** @param company the code of the caller's company: the only one a line may name */
    Judge(Header header, Lookups lookups, String company, List<LineError> errors) {
        this.header = header;
        this.lookups = lookups;
        this.company = company;
        this.errors = errors;
    }

    /** @return null where something is wrong, which stands among the errors then */
    Line judge(RawLine raw) {
        var before = errors.size();
        raw.faults().forEach((column, why) -> refuse(raw, column, raw.cell(column), why));
        Map<String, Object> values = new LinkedHashMap<>();
        for (var column : header.kind().columns) {
            if (raw.has(column.name()) && !raw.faults().containsKey(column.name())) {
                judge(raw, column, values);
            } else if (column.required && !raw.has(column.name())) {
                refuse(raw, column.name(), "", "is needed");
            }
        }
        return errors.size() == before ? new Line(raw.number(), values, raw) : null;
    }

    private void judge(RawLine raw, Column column, Map<String, Object> values) {
        try {
            var text = raw.cell(column.name());
            if (text.isEmpty() && column.required) {
                throw new Cells.Wrong("is needed");
            }
            if (column.name().equals("company")) {
                requireOwn(text);
            } else if (column.type() == ColumnType.REFERENCES) {
                values.put(column.name(), ids(raw, column));
            } else if (!text.isEmpty()) {
                values.put(column.name(), value(column, text));
            } else if (!column.keepsWhenEmpty) {
                values.put(column.name(), null);
            }
        } catch (Cells.Wrong wrong) {
            refuse(raw, column.name(), shown(raw, column), wrong.getMessage());
        }
    }

    private void requireOwn(String code) {
        if (!code.isEmpty() && !code.equals(company)) {
            throw new Cells.Wrong("is not your company, which is " + company);
        }
    }

    private Object value(Column column, String text) {
        return switch (column.type()) {
            case TEXT -> text(column, text);
            case NUMBER -> Cells.number(text);
            case INTEGER -> Cells.integer(text);
            case FLAG -> Cells.flag(text);
            case CHOICE -> choice(column, text);
            case OBJECT -> Cells.object(text);
            case INSTANT -> Cells.instant(text);
            case REFERENCE -> lookups.require(column, text);
            case REFERENCES -> throw new IllegalStateException();
        };
    }

    private static String text(Column column, String text) {
        if (text.length() > column.longest) {
            throw new Cells.Wrong("has more than " + column.longest + " characters");
        }
        if (text.indexOf('\0') >= 0) {
            throw new Cells.Wrong("has a character that is no text");
        }
        if (column.shape != null && !column.shape.matcher(text).matches()) {
            throw new Cells.Wrong(column.shapeName);
        }
        return text;
    }

    private static String choice(Column column, String text) {
        return column.choices.stream()
                .filter(text::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new Cells.Wrong("is one of " + String.join(", ", column.choices)));
    }

    private List<Long> ids(RawLine raw, Column column) {
        var ids = new LinkedHashSet<Long>();
        for (var text : raw.cells().get(column.name())) {
            ids.addAll(lookups.requireAll(column, text));
        }
        return new ArrayList<>(ids);
    }

    void refuse(RawLine raw, String column, String value, String why) {
        errors.add(new LineError(raw.number(), written(column), value, why));
    }

    private String written(String column) {
        return column == null
                ? null
                : header.kind().column(column).map(header::written).orElse(column);
    }

    private static String shown(RawLine raw, Column column) {
        var all = String.join(";", raw.cells().get(column.name())).replace(RawLines.BY_EXTERNAL_ID, "");
        return all.length() <= SHOWN ? all : all.substring(0, SHOWN) + "…";
    }
}
