package io.tillstream.config.account;

import io.tillstream.kit.problem.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A journal as a person sends it, whole.
 *
 * @param code unique in the company
 * @param defaultAccountId of a money journal: where the money lies, needed; of a sale journal: the income of what names no
 *     account
 * @param profitAccountId where counted surplus goes; a money journal needs it
 * @param lossAccountId where counted shortage goes; a money journal needs it
 * @param active absent: true
 */
record JournalRequest(
        @NotBlank @Size(max = 64) String code,
        @NotBlank @Size(max = 200) String name,

        @NotNull @Pattern(regexp = "general|sale|purchase|cash|bank")
        String type,

        Long defaultAccountId,
        Long profitAccountId,
        Long lossAccountId,
        Boolean active) {

    Journal applyTo(Journal journal) {
        requireAccountsOfMoney();
        journal.code = code.strip();
        journal.name = name.strip();
        journal.type = type;
        journal.defaultAccountId = defaultAccountId;
        journal.profitAccountId = profitAccountId;
        journal.lossAccountId = lossAccountId;
        journal.active = !Boolean.FALSE.equals(active);
        return journal;
    }

    Set<Long> accounts() {
        return Stream.of(defaultAccountId, profitAccountId, lossAccountId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Found missing here, not when somebody has counted a drawer. */
    private void requireAccountsOfMoney() {
        if (type.equals("cash") || type.equals("bank")) {
            require("defaultAccountId", defaultAccountId);
            require("profitAccountId", profitAccountId);
            require("lossAccountId", lossAccountId);
        }
    }

    private void require(String field, Long account) {
        if (account == null) {
            throw Refusal.invalid(field, "is needed for a journal of type " + type);
        }
    }
}
