package io.tillstream.docs;

import io.tillstream.docs.Descriptions.Operation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Who may call what, and whose records that reaches: a page of tables, one for each subject. */
final class RightsTable {

    private static final List<String> ROLES = List.of("cashier", "manager", "admin", "integrator", "device", "service");

    private static final String HEAD = """
            # Rights

            Who may call what, and whose records a call reaches. This page is made from the code (the annotations of the \
            resources, by way of the OpenAPI documents) by `docs/generate`; a test fails when it is not what the code says.

            A role comes with the token: *cashier*, *manager*, *admin* and *integrator* are people's and programs'; a \
            *device* token belongs to one register and hands in its orders; *service* is one of our own services. Without \
            an identity the answer is 401, with a role that is not marked 403, and for a record beyond the reach 404, as \
            if it were not there. Who sees all stores of a company is a matter of the user, not of the role.
            """;

    private static final String BETWEEN = """

            # Between services

            These addresses are not served at the gateway.
            """;

    private RightsTable() {}

    static String of(List<Operation> operations) {
        return HEAD
                + sections(operations.stream().filter(Operation::isPublic).toList())
                + BETWEEN
                + sections(operations.stream()
                        .filter(operation -> !operation.isPublic())
                        .toList());
    }

    private static String sections(List<Operation> operations) {
        Map<String, List<Operation>> byTag = operations.stream()
                .collect(Collectors.groupingBy(
                        operation -> operation.item().path("tags").path(0).asText(),
                        TreeMap::new,
                        Collectors.toList()));
        return byTag.entrySet().stream()
                .map(tag -> "\n## " + tag.getKey() + "\n\n" + table(tag.getValue()))
                .collect(Collectors.joining());
    }

    private static String table(List<Operation> operations) {
        return "| operation | | " + String.join(" | ", ROLES) + " | reaches |\n"
                + "|---|---|" + ":-:|".repeat(ROLES.size()) + "---|\n"
                + operations.stream()
                        .sorted(Comparator.comparing(Operation::path).thenComparing(Operation::method))
                        .map(RightsTable::row)
                        .collect(Collectors.joining());
    }

    private static String row(Operation operation) {
        var item = operation.item();
        var allowed = StreamSupport.stream(item.path("x-roles").spliterator(), false)
                .map(role -> role.asText())
                .toList();
        var marks = ROLES.stream()
                .map(role -> allowed.isEmpty() || allowed.contains(role) ? "✓" : "")
                .collect(Collectors.joining(" | "));
        return "| `" + operation.method().toUpperCase() + " " + operation.path() + "` | "
                + item.path("summary").asText().replace("|", "\\|") + " | " + marks + " | "
                + item.path("x-reach").asText() + " |\n";
    }
}
