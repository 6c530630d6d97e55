package io.tillstream.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** Prints what the close left behind: journal entries and the Z report. */
final class Ledger {

    private final Story story;

    Ledger(Story story) {
        this.story = story;
    }

    void entries(JsonNode entries) {
        for (var entry : entries.path("items")) {
            story.tell("%s  %s", entry.path("journal").asText(), entry.path("ref").asText());
            var debits = BigDecimal.ZERO;
            var credits = BigDecimal.ZERO;
            for (var line : entry.path("lines")) {
                var account = line.path("account");
                var debit = amount(line, "debit");
                var credit = amount(line, "credit");
                story.tell(
                        "  %-6s %-36.36s %10s %10s",
                        account.path("code").asText(), account.path("name").asText(), shown(debit), shown(credit));
                debits = debits.add(debit);
                credits = credits.add(credit);
            }
            story.tell("  %-6s %-36s %10s %10s", "", "", debits.toPlainString(), credits.toPlainString());
            story.check(debits.compareTo(credits) == 0, "debits equal credits");
        }
    }

    /** Every part of the report, whatever a later version adds to it. */
    void report(JsonNode report) {
        report.fields().forEachRemaining(part -> {
            if (part.getValue().isArray() && !part.getValue().isEmpty()) {
                story.tell("%s", part.getKey());
                part.getValue().forEach(row -> story.tell("  %s", row(row)));
            } else if (part.getValue().isObject()) {
                story.tell("%-22s %s", part.getKey(), row(part.getValue()));
            } else if (part.getValue().isValueNode() && !part.getValue().isNull()) {
                story.tell("%-22s %s", part.getKey(), part.getValue().asText());
            }
        });
    }

    private static String row(JsonNode row) {
        if (!row.isObject()) {
            return row.asText();
        }
        var text = new StringBuilder();
        row.fields().forEachRemaining(cell -> {
            if (cell.getValue().isValueNode() && !cell.getValue().isNull()) {
                text.append(cell.getKey()).append(' ').append(cell.getValue().asText()).append("  ");
            }
        });
        return text.toString().strip();
    }

    private static BigDecimal amount(JsonNode line, String side) {
        return new BigDecimal(line.path(side).asText("0"));
    }

    private static String shown(BigDecimal amount) {
        return amount.signum() == 0 ? "" : amount.toPlainString();
    }
}
