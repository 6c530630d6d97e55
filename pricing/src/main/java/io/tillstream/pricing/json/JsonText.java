package io.tillstream.pricing.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Writes what {@link Json} reads; amounts become strings with their own scale, so that no reader makes them binary. */
public final class JsonText {
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder text = new StringBuilder(1024);

    private JsonText() {}

    /** @param value maps, lists, strings, numbers, booleans, null */
    public static String of(Object value) {
        JsonText json = new JsonText();
        json.value(value);
        return json.text.toString();
    }

    private void value(Object value) {
        if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof List<?> list) {
            list(list);
        } else if (value instanceof BigDecimal amount) {
            text.append('"');
            AmountText.append(text, amount);
            text.append('"');
        } else if (value instanceof String string) {
            string(string);
        } else {
            text.append(value);
        }
    }

    private void object(Map<?, ?> map) {
        char before = '{';
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            text.append(before);
            string(String.valueOf(entry.getKey()));
            text.append(':');
            value(entry.getValue());
            before = ',';
        }
        text.append(before == '{' ? "{}" : "}");
    }

    private void list(List<?> list) {
        char before = '[';
        for (Object item : list) {
            text.append(before);
            value(item);
            before = ',';
        }
        text.append(before == '[' ? "[]" : "]");
    }

    private void string(String string) {
        text.append('"');
        if (isPlain(string)) {
            text.append(string);
        } else {
            escape(string);
        }
        text.append('"');
    }

    private static boolean isPlain(String string) {
        for (int i = 0; i < string.length(); i++) {
            char next = string.charAt(i);
            if (next < ' ' || next == '"' || next == '\\') {
                return false;
            }
        }
        return true;
    }

    private void escape(String string) {
        for (int i = 0; i < string.length(); i++) {
            char next = string.charAt(i);
            if (next == '"' || next == '\\') {
                text.append('\\').append(next);
            } else if (next < ' ') {
                text.append("\\u00").append(HEX.charAt(next >> 4)).append(HEX.charAt(next & 15));
            } else {
                text.append(next);
            }
        }
    }
}
