package io.tillstream.local.data;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

    @TempDir
    Path folder;

    @Test
    void readsWhatWasAddedSince() throws Exception {
        var log = Files.writeString(folder.resolve("log"), "one\n");
        var tail = LogTail.fromStart(log);

        assertThat(tail.next()).containsExactly("one");
        assertThat(tail.next()).isEmpty();
        Files.writeString(log, "two\nthree\n", APPEND);
        assertThat(tail.next()).containsExactly("two", "three");
    }

    @Test
    void waitsForTheEndOfALine() throws Exception {
        var log = Files.writeString(folder.resolve("log"), "whole\nha");
        var tail = LogTail.fromStart(log);

        assertThat(tail.next()).containsExactly("whole");
        Files.writeString(log, "lf €\n", APPEND);
        assertThat(tail.next()).containsExactly("half €");
    }

    @Test
    void beginsAgainWhenTheLogDoes() throws Exception {
        var log = Files.writeString(folder.resolve("log"), "a long line of yesterday\n");
        var tail = LogTail.fromEnd(log);
        Files.writeString(log, "new\n");

        assertThat(tail.next()).containsExactly("new");
    }

    @Test
    void showsTheLastLines() throws Exception {
        var log = Files.writeString(folder.resolve("log"), "one\ntwo\nthree\n");

        assertThat(LogTail.last(log, 2)).containsExactly("two", "three");
        assertThat(LogTail.last(folder.resolve("none"), 2)).isEmpty();
    }
}
