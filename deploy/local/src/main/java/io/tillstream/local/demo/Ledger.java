package io.tillstream.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Prints what the close left behind: journal entries and the Z report. */
final class Ledger {

    private final Story story;

    Ledger(Story story) {
        this.story = story;
    }

    void entries(JsonNode entries) {
        for (var entry : entries.path("items")) {
            story.tell(
                    "%s  %s", entry.path("journal").asText(), entry.path("ref").asText());
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

    /** Every part of the report, whatever a later version adds to it; ids are for programs. */
    void report(JsonNode report) {
        report.fields().forEachRemaining(part -> {
            if (part.getValue().isArray() && !part.getValue().isEmpty()) {
                table(part.getKey(), part.getValue());
            } else if (part.getValue().isObject()) {
                story.tell("%-16s %s", part.getKey(), row(part.getValue()));
            } else if (isShown(part)) {
                story.tell("%-16s %s", part.getKey(), part.getValue().asText());
            }
        });
    }

    private void table(String title, JsonNode rows) {
        var columns = new ArrayList<String>();
        rows.get(0).fields().forEachRemaining(cell -> {
            if (!cell.getKey().endsWith("Id") && cell.getValue().isValueNode()) {
                columns.add(cell.getKey());
            }
        });
        story.tell("%-28.28s%s", title, cells(columns.subList(1, columns.size()), column -> column));
        for (var row : rows) {
            story.tell(
                    "  %-26.26s%s",
                    text(row, columns.get(0)), cells(columns.subList(1, columns.size()), c -> text(row, c)));
        }
    }

    private static String cells(List<String> columns, UnaryOperator<String> content) {
        return columns.stream()
                .map(column -> "%11.11s".formatted(content.apply(column)))
                .collect(Collectors.joining());
    }

    private static String text(JsonNode row, String column) {
        return row.path(column).isNull() ? "" : row.path(column).asText();
    }

    private static String row(JsonNode row) {
        return row.properties().stream()
                .filter(Ledger::isShown)
                .map(cell -> cell.getKey() + " " + cell.getValue().asText())
                .collect(Collectors.joining("   "));
    }

    private static boolean isShown(Map.Entry<String, JsonNode> part) {
        return part.getValue().isValueNode()
                && !part.getValue().isNull()
                && !part.getKey().endsWith("Id");
    }

    private static BigDecimal amount(JsonNode line, String side) {
        return new BigDecimal(line.path(side).asText("0"));
    }

    private static String shown(BigDecimal amount) {
        return amount.signum() == 0 ? "" : amount.toPlainString();
    }
}
