package io.tillstream.kit.data.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lines that say again what a line before said: the first counts, or each import of the file would change records. */
final class Duplicates {

    private final Header header;
    private final SheetKind kind;
    private final SeenKeys seen = new SeenKeys();

    Duplicates(Header header) {
        this.header = header;
        this.kind = header.kind();
    }

    /** The lines but those that repeat a value which names one record. */
    List<RawLine> without(List<RawLine> lines, List<LineError> errors) {
        var first = new ArrayList<RawLine>(lines.size());
        for (var line : lines) {
            if (isNew(line, errors)) {
                first.add(line);
            }
        }
        return first;
    }

    private boolean isNew(RawLine line, List<LineError> errors) {
        var sure = Stream.concat(Stream.of(List.of(SheetKind.EXTERNAL_ID)), kind.identities.stream())
                .filter(together ->
                        together.stream().anyMatch(column -> !line.cell(column).isEmpty()))
                .toList();
        for (var together : sure.isEmpty() ? unsure(line) : sure) {
            if (!isNew(line, together, errors)) {
                return false;
            }
        }
        return true;
    }

    private List<List<String>> unsure(RawLine line) {
        return kind.weakIdentity(line::has).stream().toList();
    }

    private boolean isNew(RawLine line, List<String> together, List<LineError> errors) {
        var value = together.stream().map(line::cell).collect(Collectors.joining("\u0001"));
        var before = seen.put(String.join(",", together), value, line.number());
        if (before != 0) {
            var written = together.stream()
                    .map(column -> kind.column(column).map(header::written).orElse(column))
                    .collect(Collectors.joining(", "));
            errors.add(new LineError(
                    line.number(), written, value.replace('\u0001', ','), "stands on line " + before + " already"));
        }
        return before == 0;
    }
}
