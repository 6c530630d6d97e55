package io.tillstream.kit.data.imports;

import java.util.List;

/**
 * What a service imports. A service without such a bean imports nothing.
 *
 * @param path where files are posted
 * @param kinds in the order in which they refer to each other
 * @param companyCode SQL of the code of the company {@code ?}
 * @param missing what becomes of names that nobody has
 */
public record SheetKinds(String path, List<SheetKind> kinds, String companyCode, MissingRecords missing) {}
