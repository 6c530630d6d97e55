package io.tillstream.config.product.image;

import io.tillstream.kit.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The kinds of pictures that every browser shows; told by their first bytes, not by what a client says. */
enum ImageType {
    PNG("image/png", 0, "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", 0, "\u00ff\u00d8\u00ff"),
    GIF("image/gif", 0, "GIF8"),
    WEBP("image/webp", 8, "WEBP");

    private final String mediaType;
    private final int offset;
    private final byte[] signature;

    ImageType(String mediaType, int offset, String signature) {
        this.mediaType = mediaType;
        this.offset = offset;
        this.signature = signature.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Refuses with 415 what is none of them. */
    static ImageType of(byte[] content) {
        return Arrays.stream(values())
                .filter(type -> type.matches(content))
                .findFirst()
                .orElseThrow(() -> new Refusal(415, "no-image", "This is no PNG, JPEG, GIF or WebP picture."));
    }

    String mediaType() {
        return mediaType;
    }

    private boolean matches(byte[] content) {
        return content.length >= offset + signature.length
                && Arrays.equals(content, offset, offset + signature.length, signature, 0, signature.length);
    }
}
