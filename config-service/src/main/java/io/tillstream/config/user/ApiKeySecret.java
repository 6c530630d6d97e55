package io.tillstream.config.user;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The key itself: 256 bits of chance behind a mark that tells people and scanners what it is. */
record ApiKeySecret(String text) {

    private static final String MARK = "tsk_";
    private static final int BYTES = 32;
    private static final int HINT = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    static ApiKeySecret fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new ApiKeySecret(MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String hint() {
        return text.substring(0, HINT);
    }

    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "an API key";
    }
}
