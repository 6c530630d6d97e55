package io.tillstream.session.rest;

import io.tillstream.kit.problem.Refusal;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** As what somebody wants a report or a receipt: {@code ?format=} says it, or else what they accept. */
enum Format {
    JSON("json", MediaType.APPLICATION_JSON_TYPE),
    HTML("html", MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")),
    PDF("pdf", MediaType.valueOf("application/pdf"));

    private final String wire;
    private final MediaType type;

    Format(String wire, MediaType type) {
        this.wire = wire;
        this.type = type;
    }

    MediaType type() {
        return type;
    }

    /** @param asked null: the best of what is accepted, else JSON */
    static Format of(String asked, HttpHeaders headers) {
        return asked == null ? accepted(headers) : read(asked);
    }

    private static Format read(String asked) {
        for (var format : values()) {
            if (format.wire.equals(asked)) {
                return format;
            }
        }
        throw Refusal.invalid("format", "must be \"json\", \"html\" or \"pdf\"");
    }

    private static Format accepted(HttpHeaders headers) {
        for (var accepted : headers.getAcceptableMediaTypes()) {
            for (var format : values()) {
                if (accepted.isCompatible(format.type)) {
                    return format;
                }
            }
        }
        return JSON;
    }
}
