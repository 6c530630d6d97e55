package io.tillstream.local.sheets;

import com.fasterxml.jackson.databind.JsonNode;
import io.tillstream.local.cli.Fault;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Sends one file, follows its import to the end, and says what became of it. */
public final class SheetImport {

    private static final String IMPORTS = "/api/imports";
    private static final String PARTNERS = IMPORTS + "/partners";
    private static final String USUAL = "CSV, UTF-8, separated by ,";
    private static final int ERRORS_SHOWN = 50;

    /** Files with these names need not be recognised by their columns. */
    private static final Set<String> KINDS = Set.of(
            "currencies",
            "companies",
            "accounts",
            "journals",
            "tax-groups",
            "taxes",
            "fiscal-positions",
            "fiscal-position-taxes",
            "cash-roundings",
            "uoms",
            "pos-categories",
            "products",
            "pricelists",
            "pricelist-items",
            "payment-methods",
            "stores",
            "registers",
            "partners");

    private final Gateway gateway;
    private final boolean dryRun;
    private final String kind;
    private final PrintStream out;

    /** @param kind null: by the file's name, or its columns */
    public SheetImport(Gateway gateway, String kind, boolean dryRun, PrintStream out) {
        this.gateway = gateway;
        this.kind = kind;
        this.dryRun = dryRun;
        this.out = out;
    }

    /** @return whether every line went in */
    public boolean run(Path file) {
        if (!Files.isReadable(file)) {
            throw new Fault("There is no file " + file);
        }
        var started = System.nanoTime();
        var report = follow(file, begin(file));
        out.printf(
                Locale.ROOT,
                "%s%s: %s: %d new, %d changed, %d unchanged, %d refused (%.1f s)%n",
                file.getFileName(),
                dryRun ? " (dry run, nothing was changed)" : "",
                report.path("kind").asText(),
                report.path("created").asInt(),
                report.path("updated").asInt(),
                report.path("unchanged").asInt(),
                report.path("refused").asInt(),
                (System.nanoTime() - started) / 1e9);
        tell(report);
        if (!"done".equals(report.path("state").asText())) {
            throw new Fault(file.getFileName() + ": " + report.path("state").asText() + ": "
                    + report.path("detail").asText("send the file again: what is in stays as it is"));
        }
        return report.path("refused").asInt() == 0;
    }

    private HttpResponse<String> begin(Path file) {
        var named = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        var wanted = kind != null ? kind : KINDS.contains(named) ? named : null;
        var answer = send("partners".equals(wanted) ? PARTNERS : IMPORTS, wanted, file);
        var isUnknown = answer.statusCode() == 422
                && "unknown-kind"
                        .equals(Gateway.read(answer.body()).path("type").asText());
        return isUnknown && wanted == null ? other(answer, send(PARTNERS, null, file)) : answer;
    }

    /** What neither owner knows, the first one names best. */
    private static HttpResponse<String> other(HttpResponse<String> first, HttpResponse<String> second) {
        return second.statusCode() < 300 ? second : first;
    }

    private HttpResponse<String> send(String path, String wanted, Path file) {
        var query = "?wait=0&dryRun=" + dryRun + "&file="
                + URLEncoder.encode(file.getFileName().toString(), StandardCharsets.UTF_8)
                + (wanted == null ? "" : "&kind=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
        try {
            return gateway.post(path + query, file);
        } catch (IOException unreadable) {
            throw new Fault(file + " cannot be read: " + unreadable.getMessage());
        }
    }

    private JsonNode follow(Path file, HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new Fault(file.getFileName() + ": " + Gateway.reason(answer));
        }
        var place = answer.headers().firstValue("Location").orElseThrow(() -> new Fault("No Location of the import"));
        var bar = new ProgressBar(out, file.getFileName().toString());
        var report = Gateway.read(answer.body());
        while (report.path("finishedAt").isNull()
                && !"interrupted".equals(report.path("state").asText())) {
            bar.show(
                    report.path("row").asLong(),
                    report.path("rows").asLong(),
                    report.path("row").asLong() + " lines, "
                            + report.path("refused").asInt() + " refused");
            report = gateway.getPatiently(place.replaceFirst("^https?://[^/]+", "") + "?wait=1");
        }
        bar.end();
        return report;
    }

    private void tell(JsonNode report) {
        report.path("notes").forEach(note -> {
            if (!USUAL.equals(note.asText())) {
                out.println("  " + note.asText());
            }
        });
        if (!report.path("ignoredColumns").isEmpty()) {
            var names = new java.util.ArrayList<String>();
            report.path("ignoredColumns").forEach(name -> names.add(name.asText()));
            out.println("  columns that were ignored: " + String.join(", ", names));
        }
        var errors = report.path("errors");
        for (int i = 0; i < Math.min(errors.size(), ERRORS_SHOWN); i++) {
            var error = errors.get(i);
            out.printf(
                    "  line %d%s: %s%n",
                    error.path("line").asInt(),
                    place(error),
                    error.path("reason").asText());
        }
        if (errors.size() > ERRORS_SHOWN || report.path("moreErrors").asBoolean()) {
            out.println(
                    "  and more: GET " + IMPORTS + (report.path("kind").asText().equals("partners") ? "/partners" : "")
                            + "/" + report.path("id").asText() + "/errors has all of them");
        }
    }

    private static String place(JsonNode error) {
        var column = error.path("column").asText("");
        return column.isEmpty() || "null".equals(column)
                ? ""
                : ", " + column + " '" + error.path("value").asText() + "'";
    }
}
