package io.tillstream.local.sheets;

import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Records of one kind as CSV. */
public final class SheetExport {

    private SheetExport() {}

    public static void write(Gateway gateway, String kind, PrintStream out) {
        gateway.download("/api/exports/" + URLEncoder.encode(kind, StandardCharsets.UTF_8), out);
        out.flush();
    }
}
