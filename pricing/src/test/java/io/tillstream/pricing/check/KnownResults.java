package io.tillstream.pricing.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files of cases that a running Odoo 18 answered. */
public final class KnownResults {
    public static final List<String> FILES = List.of("tax-lines", "tax-orders", "pricelists", "fiscal-positions");

    private KnownResults() {}

    public static String text(String file) {
        try (InputStream in = KnownResults.class.getResourceAsStream("/vectors/" + file + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
