package io.tillstream.session.closing;

import io.tillstream.kit.problem.Refusal;
import io.tillstream.session.count.CountSheet;
import io.tillstream.session.model.Amounts;
import io.tillstream.session.register.PaymentMethod;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody who closes says.
 *
 * @param counted by payment method
 * @param drafts {@code carry-over}, {@code cancel} or null
 * @param approved a manager accepts differences over the limit
 * @param sheet coins, and why it is approved
 */
public record CloseRequest(
        Map<Long, BigDecimal> counted, String notes, String drafts, boolean approved, long by, CountSheet sheet) {

    private static final Set<String> DRAFTS = Set.of("carry-over", "cancel");

    public static String readDrafts(String drafts) {
        if (drafts != null && !DRAFTS.contains(drafts)) {
            throw Refusal.invalid("drafts", "must be \"carry-over\" or \"cancel\"");
        }
        return drafts;
    }

    /** A cash method must be counted; a bank method that is absent counts as expected. */
    public static Map<Long, BigDecimal> readCounted(
            Map<String, String> counted, List<PaymentMethod> methods, int decimals) {
        var said = counted == null ? Map.<String, String>of() : counted;
        var read = new LinkedHashMap<Long, BigDecimal>();
        for (var method : methods) {
            var key = String.valueOf(method.id());
            if (said.containsKey(key) || method.isCash()) {
                read.put(method.id(), readCount(method, "counted." + key, said.get(key), decimals));
            }
        }
        said.keySet().forEach(key -> requireKnown(key, methods));
        return read;
    }

    /** A drawer holds nothing less than nothing; a card terminal that only gave back shows a total below zero. */
    private static BigDecimal readCount(PaymentMethod method, String field, String text, int decimals) {
        return method.isCash() ? Amounts.readCounted(field, text, decimals) : Amounts.read(field, text, decimals);
    }

    private static void requireKnown(String key, List<PaymentMethod> methods) {
        if (methods.stream().noneMatch(method -> String.valueOf(method.id()).equals(key))) {
            throw Refusal.invalid("counted." + key, "is no payment method of this register");
        }
    }
}
