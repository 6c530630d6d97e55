package io.tillstream.kit.data.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which lines can go in now, where a line may stand below another that comes later in the file. */
final class Levels {

    private Levels() {}

    /** Lines that stand below none of the waiting ones; all of them where they stand below each other in a circle. */
    static List<RawLine> ready(List<RawLine> waiting, SheetKind kind) {
        Set<String> names = new HashSet<>();
        for (var line : waiting) {
            names.add(RawLines.BY_EXTERNAL_ID + line.cell(SheetKind.EXTERNAL_ID));
            kind.identities.stream()
                    .filter(together -> together.size() == 1)
                    .forEach(together -> names.add(line.cell(together.get(0))));
        }
        var ready = waiting.stream()
                .filter(line -> line.cell(kind.above).isEmpty() || !names.contains(line.cell(kind.above)))
                .toList();
        return ready.isEmpty() ? waiting : ready;
    }
}
