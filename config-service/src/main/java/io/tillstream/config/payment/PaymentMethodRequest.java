package io.tillstream.config.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tillstream.config.company.CompanyCurrency;
import io.tillstream.kit.problem.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;

/**
 * A payment method as a person sends it, whole.
 *
 * @param journalId where the money is booked; absent, and only then, for what is paid later
 * @param outstandingAccountId absent: the journal's default account
 * @param differenceLimit an amount in the company's currency; absent: any difference
 * @param terminal the card terminal it is paid at, for a bank's methods only; absent is none
 * @param terminalSettings what that terminal needs to know, e.g. {@code {"behaviour": "approve"}}
 */
record PaymentMethodRequest(
        @NotBlank @Size(max = 64) String code,
        @NotBlank @Size(max = 200) String name,
        @NotNull @Pattern(regexp = "cash|bank|pay_later") String type,
        Long journalId,
        Long receivableAccountId,
        Long outstandingAccountId,
        Integer sequence,
        String differenceLimit,
        boolean splitTransactions,
        @Pattern(regexp = "[a-z0-9-]{1,64}") String terminal,
        @Size(max = 50) Map<String, JsonNode> terminalSettings,
        Boolean active) {

    PaymentMethod applyTo(PaymentMethod method, CompanyCurrency currency) {
        if (type.equals(PaymentMethod.PAY_LATER) != (journalId == null)) {
            throw Refusal.invalid("journalId", "is needed for cash and bank, and only there");
        }
        if (terminal != null && !type.equals(PaymentMethod.BANK)) {
            throw Refusal.invalid("terminal", "is for what the bank pays");
        }
        method.code = code.strip();
        method.name = name.strip();
        method.type = type;
        method.journalId = journalId;
        method.receivableAccountId = receivableAccountId;
        method.outstandingAccountId = outstandingAccountId;
        method.sequence = sequence == null ? 10 : sequence;
        method.differenceLimit = currency.readLimit("differenceLimit", differenceLimit);
        method.splitTransactions = splitTransactions;
        method.terminal = terminal;
        method.terminalSettings = terminalSettings == null
                ? null
                : JsonNodeFactory.instance.objectNode().setAll(terminalSettings).toString();
        method.active = !Boolean.FALSE.equals(active);
        return method;
    }
}
