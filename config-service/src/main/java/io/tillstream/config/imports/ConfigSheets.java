package io.tillstream.config.imports;

import io.tillstream.kit.data.imports.SheetKind;
import io.tillstream.kit.data.imports.SheetKinds;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** All that this service imports. */
@Singleton
class ConfigSheets {

    static final List<SheetKind> ALL = Stream.of(LedgerSheets.all(), AssortmentSheets.all(), PlaceSheets.all())
            .flatMap(List::stream)
            .toList();

    @Produces
    @Singleton
    SheetKinds kinds(MissingCategories missing) {
        return new SheetKinds("/api/imports", ALL, "SELECT code FROM company WHERE id = ?", missing);
    }
}
