package io.tillstream.gateway.rpc.xml;

/** Text inside XML. What XML cannot carry, e.g. control characters, is left out, as Odoo does. */
final class XmlText {

    private static final int FIRST_PRINTABLE = 0x20;
    private static final int NO_CHARACTER = 0xFFFE;

    private XmlText() {}

    static StringBuilder append(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); ) {
            var point = text.codePointAt(i);
            append(out, point);
            i += Character.charCount(point);
        }
        return out;
    }

    private static void append(StringBuilder out, int point) {
        switch (point) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '\r' -> out.append("&#13;");
            case '\t', '\n' -> out.append((char) point);
            default -> {
                if (isText(point)) {
                    out.appendCodePoint(point);
                }
            }
        }
    }

    private static boolean isText(int point) {
        return point >= FIRST_PRINTABLE
                && point != NO_CHARACTER
                && point != NO_CHARACTER + 1
                && Character.getType(point) != Character.SURROGATE;
    }
}
