package io.tillstream.order.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in small hexadecimal letters. */
public final class Hashes {

    /** What the first order of a register follows. */
    public static final String GENESIS = "0".repeat(64);

    private Hashes() {}

    /** The hash of an order by itself: decides between the same order and another one. */
    public static String ofContent(String canonical) {
        return sha256(canonical);
    }

    /** The hash of an order at its place in its register's chain. */
    public static String ofLink(String previous, String canonical) {
        return sha256(CanonicalOrder.VERSION + "|" + previous + "|" + canonical);
    }

    public static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
