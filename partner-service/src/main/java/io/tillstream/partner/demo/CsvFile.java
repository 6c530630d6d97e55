package io.tillstream.partner.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** RFC 4180 with a row of column names; an empty cell is absent. */
final class CsvFile {

    private final String text;
    private int at;

    private CsvFile(String text) {
        this.text = text;
    }

    static List<Map<String, String>> read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The demo chain cannot be read from " + file, unreadable);
        }
    }

    static List<Map<String, String>> parse(String text) {
        var rows = new CsvFile(text).rows();
        var names = rows.get(0);
        return rows.stream().skip(1).map(cells -> named(names, cells)).toList();
    }

    private static Map<String, String> named(List<String> names, List<String> cells) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(names.size(), cells.size()); i++) {
            if (!cells.get(i).isEmpty()) {
                row.put(names.get(i), cells.get(i));
            }
        }
        return row;
    }

    private List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        while (at < text.length()) {
            var row = row();
            if (!row.equals(List.of(""))) {
                rows.add(row);
            }
        }
        return rows;
    }

    private List<String> row() {
        var cells = new ArrayList<String>();
        cells.add(cell());
        while (takes(',')) {
            cells.add(cell());
        }
        takes('\r');
        takes('\n');
        return cells;
    }

    private String cell() {
        return takes('"') ? quoted() : plain();
    }

    private String plain() {
        int start = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        var cell = new StringBuilder();
        while (at < text.length()) {
            if (!takes('"')) {
                cell.append(text.charAt(at++));
            } else if (takes('"')) {
                cell.append('"');
            } else {
                break;
            }
        }
        return cell.toString();
    }

    private boolean takes(char expected) {
        var there = at < text.length() && text.charAt(at) == expected;
        if (there) {
            at++;
        }
        return there;
    }
}
