package io.tillstream.pricing.json;

import io.tillstream.pricing.Numbers;
import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.Refused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A JSON object, read field by field; a field of another kind than asked for is refused by its name. */
public record Fields(Map<String, Object> fields) {

    /**
     * @param value what {@link Json} read
     * @param name what the value is called in a refusal
     */
    @SuppressWarnings("unchecked") // the reader makes no other maps
    public static Fields of(Object value, String name) {
        if (value instanceof Map<?, ?> map) {
            return new Fields((Map<String, Object>) map);
        }
        throw wrong(name, "an object");
    }

    /** Whether the field holds something; in records shaped as Odoo's, {@code false} is nothing. */
    public boolean has(String name) {
        Object value = fields.get(name);
        return value != null && !Boolean.FALSE.equals(value);
    }

    public Fields object(String name) {
        return of(fields.get(name), name);
    }

    public List<?> list(String name) {
        if (fields.get(name) instanceof List<?> list) {
            return list;
        }
        throw wrong(name, "a list");
    }

    /** The list's objects; an empty list if the field is absent. */
    public List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        if (has(name)) {
            list(name).forEach(value -> objects.add(of(value, name)));
        }
        return objects;
    }

    public String string(String name) {
        if (fields.get(name) instanceof String string) {
            return string;
        }
        throw wrong(name, "a string");
    }

    public String string(String name, String absent) {
        return has(name) ? string(name) : absent;
    }

    /** A number, or a string that holds one. */
    public BigDecimal number(String name) {
        return toNumber(fields.get(name), name);
    }

    public BigDecimal number(String name, BigDecimal absent) {
        return has(name) ? number(name) : absent;
    }

    public boolean flag(String name, boolean absent) {
        Object value = fields.get(name);
        if (value == null) {
            return absent;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw wrong(name, "true or false");
    }

    public long id(String name) {
        return toId(fields.get(name), name);
    }

    public Long id(String name, Long absent) {
        return has(name) ? Long.valueOf(id(name)) : absent;
    }

    public int integer(String name, int absent) {
        long value = has(name) ? id(name) : absent;
        if (value < Integer.MIN_VALUE || value > Integer.MAX_VALUE) {
            throw wrong(name, "a smaller number");
        }
        return (int) value;
    }

    public List<Long> ids(String name) {
        List<Long> ids = new ArrayList<>();
        if (has(name)) {
            list(name).forEach(value -> ids.add(toId(value, name)));
        }
        return ids;
    }

    /** A name out of a set of names; the field may be absent. */
    public <T> T choice(String name, Map<String, T> choices, T absent) {
        if (!has(name)) {
            return absent;
        }
        T choice = choices.get(string(name));
        if (choice == null) {
            throw new PricingRefusal(Refused.INVALID_VALUE, "\"" + name + "\" cannot be \"" + string(name) + "\"");
        }
        return choice;
    }

    private static BigDecimal toNumber(Object value, String name) {
        if (value instanceof BigDecimal number) {
            return number;
        }
        BigDecimal number = value instanceof String string ? Numbers.parse(string) : null;
        if (number != null) {
            return number;
        }
        throw wrong(name, "a number");
    }

    private static long toId(Object value, String name) {
        BigDecimal number = toNumber(value, name);
        boolean whole = number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0;
        if (!whole || number.precision() - (long) number.scale() > 18) {
            throw wrong(name, "a whole number of at most 18 digits");
        }
        return number.longValue();
    }

    private static PricingRefusal wrong(String name, String wanted) {
        return new PricingRefusal(Refused.INVALID_VALUE, "\"" + name + "\" should be " + wanted);
    }
}
