package io.tillstream.config.product;

import com.fasterxml.jackson.databind.JsonNode;
import io.tillstream.kit.problem.Refusal;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/** Values as Odoo clients write them, laid over a product: only what is named changes. */
record ProductValues(JsonNode values) {

    private static final int REPLACE = 6;
    private static final int CLEAR = 5;
    private static final int LINK = 4;
    private static final int UNLINK = 3;

    private static final int MOST_DIGITS = 15;
    /** Clients compute in binary: 3.4000000000000004 is a price, 1e-300 is none. */
    private static final int MOST_DECIMALS = 30;

    ProductDraft over(ProductDraft before) {
        return new ProductDraft(
                text("default_code", before.code()),
                text("name", before.name()),
                text("barcode", before.barcode()),
                amount("list_price", amount("lst_price", before.listPrice())),
                amount("standard_price", before.standardPrice()),
                id("uom_id", before.uomId()),
                id("income_account_id", before.incomeAccountId()),
                flag("to_weight", before.toWeight()),
                flag("available_in_pos", before.availableInPos()),
                flag("sale_ok", before.saleOk()),
                flag("active", before.active()),
                text("description_sale", before.description()),
                text("tracking", before.tracking()),
                before.templateId(),
                text("variant", before.variant()),
                ids("pos_categ_ids", before.categoryIds()),
                ids("taxes_id", before.taxIds()));
    }

    /** False is "nothing". */
    private String text(String field, String before) {
        var value = values.get(field);
        if (value == null) {
            return before;
        }
        if (!value.isTextual() && !isNothing(value)) {
            throw Refusal.invalid(field, "must be a text");
        }
        return isNothing(value) ? null : value.asText();
    }

    private BigDecimal amount(String field, BigDecimal before) {
        var value = values.get(field);
        if (value == null) {
            return before;
        }
        if (!value.isNumber() || !Double.isFinite(value.asDouble())) {
            throw Refusal.invalid(field, "must be a number");
        }
        var amount = new BigDecimal(value.asText());
        if (amount.precision() - amount.scale() > MOST_DIGITS || amount.scale() > MOST_DECIMALS) {
            throw Refusal.invalid(field, "has more digits than an amount has");
        }
        return amount;
    }

    private Long id(String field, Long before) {
        var value = values.get(field);
        if (value == null) {
            return before;
        }
        return isNothing(value) ? null : (Long) requireId(field, value);
    }

    private boolean flag(String field, boolean before) {
        var value = values.get(field);
        if (value == null) {
            return before;
        }
        if (!value.isBoolean()) {
            throw Refusal.invalid(field, "must be true or false");
        }
        return value.asBoolean();
    }

    /** A list of ids, or of Odoo's commands: {@code [6,0,[ids]]}, {@code [5]}, {@code [4,id]}, {@code [3,id]}. */
    private Set<Long> ids(String field, Set<Long> before) {
        var value = values.get(field);
        if (value == null) {
            return before;
        }
        if (!value.isArray()) {
            throw Refusal.invalid(field, "must be a list");
        }
        var plain = value.isEmpty() || value.get(0).isIntegralNumber();
        return plain ? allOf(field, value) : commanded(field, value, new HashSet<>(before));
    }

    private static Set<Long> commanded(String field, JsonNode commands, Set<Long> ids) {
        for (var command : commands) {
            switch (command.path(0).asInt(-1)) {
                case REPLACE -> {
                    ids.clear();
                    ids.addAll(allOf(field, command.path(2)));
                }
                case CLEAR -> ids.clear();
                case LINK -> ids.add(requireId(field, command.path(1)));
                case UNLINK -> ids.remove(requireId(field, command.path(1)));
                default -> throw Refusal.invalid(field, "takes ids, or the commands 3, 4, 5 and 6");
            }
        }
        return ids;
    }

    private static Set<Long> allOf(String field, JsonNode list) {
        var ids = new HashSet<Long>();
        list.forEach(id -> ids.add(requireId(field, id)));
        return ids;
    }

    private static long requireId(String field, JsonNode value) {
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw Refusal.invalid(field, "must be an id");
        }
        return value.asLong();
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull() || (value.isBoolean() && !value.asBoolean());
    }
}
