package io.tillstream.kit.data.imports;

import java.util.Arrays;

/**
 * On which line a value was met first, for a million lines in a few megabytes: the values themselves are not kept, only
 * 64 bits of each.
 */
final class SeenKeys {

    private static final int FIRST_SIZE = 1 << 12;

    private long[] keys = new long[FIRST_SIZE];
    private int[] lines = new int[FIRST_SIZE];
    private int used;

    /** @return the line that had it before; 0 where this is the first */
    int put(String column, String value, int line) {
        return put(mixed(column, value), line);
    }

    private int put(long key, int line) {
        int place = place(keys, key);
        if (keys[place] == key) {
            return lines[place];
        }
        keys[place] = key;
        lines[place] = line;
        if (++used * 2 > keys.length) {
            grow();
        }
        return 0;
    }

    private void grow() {
        var oldKeys = keys;
        var oldLines = lines;
        keys = new long[oldKeys.length * 2];
        lines = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int place = place(keys, oldKeys[i]);
                keys[place] = oldKeys[i];
                lines[place] = oldLines[i];
            }
        }
    }

    private static int place(long[] keys, long key) {
        int place = (int) (key >>> 20) & (keys.length - 1);
        while (keys[place] != 0 && keys[place] != key) {
            place = (place + 1) & (keys.length - 1);
        }
        return place;
    }

    private static long mixed(String column, String value) {
        long hash = 0xcbf29ce484222325L;
        for (var text : Arrays.asList(column, "\0", value)) {
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
                hash ^= hash >>> 29;
            }
        }
        return hash == 0 ? 1 : hash;
    }
}
