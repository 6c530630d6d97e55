package io.tillstream.kit.page;

import io.tillstream.kit.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Opaque to clients: they send back what they got. */
public final class Cursor {

    private Cursor() {}

    public static String encode(String content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Refuses what was not made by {@link #encode}. */
    public static String decode(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw unknown();
        }
    }

    public static Refusal unknown() {
        return Refusal.badRequest("unknown-cursor", "This cursor is not one of ours. Start without one.");
    }
}
