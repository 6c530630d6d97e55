package io.tillstream.kit.data.imports;

import java.nio.file.Path;

/**
 * What somebody wants imported.
 *
 * @param file the upload; it is the import's own from now on, and deleted in the end
 * @param fileName as the sender calls it, or null
 * @param kind or null: found out from the header
 */
public record ImportOrder(long companyId, long userId, Path file, String fileName, String kind, boolean dryRun) {}
