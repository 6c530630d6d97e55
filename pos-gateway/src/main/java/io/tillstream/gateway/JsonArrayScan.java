package io.tillstream.gateway;

/**
 * Finds the end of a JSON array, and how many elements it has, without reading them.
 *
 * @param end the offset behind the closing bracket
 */
public record JsonArrayScan(int begin, int end, int count) {

    /** @param begin the offset of the opening bracket of valid JSON */
    public static JsonArrayScan of(byte[] json, int begin) {
        int depth = 0;
        int commas = 0;
        boolean empty = true;
        for (int i = begin; i < json.length; i++) {
            switch (json[i]) {
                case '"' -> {
                    i = endOfText(json, i);
                    empty = false;
                }
                case '[', '{' -> {
                    empty &= depth == 0;
                    depth++;
                }
                case ']', '}' -> {
                    depth--;
                    if (depth == 0) {
                        return new JsonArrayScan(begin, i + 1, empty ? 0 : commas + 1);
                    }
                }
                case ',' -> commas += depth == 1 ? 1 : 0;
                case ' ', '\n', '\r', '\t' -> {
                    // Between values; says nothing.
                }
                default -> empty = false;
            }
        }
        throw new IllegalArgumentException("The array does not end");
    }

    private static int endOfText(byte[] json, int quote) {
        int i = quote + 1;
        while (json[i] != '"') {
            i += json[i] == '\\' ? 2 : 1;
        }
        return i;
    }

    public int length() {
        return end - begin;
    }
}
