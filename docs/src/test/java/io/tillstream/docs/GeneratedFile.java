package io.tillstream.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A committed file that nobody edits: it is compared with what the code says, or written with {@code ./docs/generate}. */
record GeneratedFile(String path) {

    private static final boolean WRITE = Boolean.getBoolean("tillstream.docs.write");

    void is(String content) {
        var file = Tree.PROJECT.resolve(path);
        try {
            if (WRITE) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, content);
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as("%s is not what the code says; run docs/generate and commit what it changes", path)
                    .isEqualTo(content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path file() {
        return Tree.PROJECT.resolve(path);
    }
}
