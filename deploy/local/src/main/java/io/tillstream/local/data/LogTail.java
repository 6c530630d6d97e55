package io.tillstream.local.data;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a growing file, line by line, from where it was left. */
public final class LogTail {

    private static final long MOST_AT_ONCE = 64L * 1024 * 1024;

    private final Path file;
    private long position;

    private LogTail(Path file, long position) {
        this.file = file;
        this.position = position;
    }

    public static LogTail fromStart(Path file) {
        return new LogTail(file, 0);
    }

    /** Skips all that is there now. */
    public static LogTail fromEnd(Path file) {
        return new LogTail(file, size(file));
    }

    /** The whole lines written since the last call; a file that does not exist has none. */
    public List<String> next() {
        var end = size(file);
        if (end < position) {
            position = 0;
        }
        if (end == position) {
            return List.of();
        }
        var bytes = read((int) Math.min(end - position, MOST_AT_ONCE));
        var whole = afterLastNewline(bytes);
        position += whole;
        return new String(bytes, 0, whole, StandardCharsets.UTF_8).lines().toList();
    }

    /** The last lines of a file. */
    public static List<String> last(Path file, int count) {
        var lines = fromStart(file).next();
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    private byte[] read(int length) {
        var bytes = new byte[length];
        try (var access = new RandomAccessFile(file.toFile(), "r")) {
            access.seek(position);
            access.readFully(bytes);
            return bytes;
        } catch (IOException gone) {
            return new byte[0];
        }
    }

    private static int afterLastNewline(byte[] bytes) {
        var index = bytes.length;
        while (index > 0 && bytes[index - 1] != '\n') {
            index--;
        }
        return index;
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException gone) {
            return 0;
        }
    }
}
