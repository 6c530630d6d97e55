package io.tillstream.local.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path folder;

    @Test
    void aResetLeavesWhatIsNotOurs() throws Exception {
        var data = new DataFolder(folder);
        data.make();
        Files.createDirectories(data.postgres().resolve("data"));
        var foreign = Files.writeString(folder.resolve("letter.txt"), "to keep");

        data.clear();

        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(foreign));
        assertThat(foreign).hasContent("to keep");
    }

    @Test
    void aResetRemovesAFolderThatWasOursAlone() {
        var data = new DataFolder(folder.resolve("data"));
        data.make();

        data.clear();

        assertThat(data.root()).doesNotExist();
    }
}
