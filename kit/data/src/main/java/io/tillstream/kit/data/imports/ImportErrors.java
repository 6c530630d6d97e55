package io.tillstream.kit.data.imports;

import io.tillstream.kit.page.Page;
import io.tillstream.kit.page.PageRequest;
import java.util.List;

/** A page of what was wrong in a file. */
final class ImportErrors {

    private ImportErrors() {}

    static Page<LineError> page(List<ImportRuns.Numbered> found, PageRequest page) {
        return Page.of(found, page, ImportRuns.Numbered::id).map(ImportRuns.Numbered::error);
    }
}
