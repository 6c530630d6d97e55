package io.tillstream.kit.data.imports;

import java.time.Instant;
import java.util.List;

/**
 * What has become of an import.
 *
 * @param state {@code waiting}, {@code running}, {@code done}, {@code failed} (the file could not be read to its end), or
 *     {@code interrupted} (the service that did it is gone: send the file again, what is in stays as it is)
 * @param rows how long the file is, about
 * @param row how far it was read
 * @param refused lines that did not go in; {@code errors} says why, all of them stand at {@code …/errors}
 * @param notes what had to be guessed
 * @param detail why it failed
 */
public record ImportReport(
        String id,
        String kind,
        String file,
        boolean dryRun,
        String state,
        int rows,
        int row,
        int created,
        int updated,
        int unchanged,
        int refused,
        List<String> ignoredColumns,
        List<String> notes,
        List<LineError> errors,
        boolean moreErrors,
        String detail,
        Instant startedAt,
        Instant finishedAt) {

    public boolean isOver() {
        return finishedAt != null;
    }
}
