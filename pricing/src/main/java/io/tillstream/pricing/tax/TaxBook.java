package io.tillstream.pricing.tax;

import io.tillstream.pricing.Limits;
import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The taxes a company knows, by id. */
public final class TaxBook {
    private static final Comparator<Tax> IN_SEQUENCE =
            Comparator.comparingInt(Tax::sequence).thenComparingLong(Tax::id);

    private final Map<Long, Tax> byId = new HashMap<>();

    private TaxBook(Collection<Tax> taxes) {
        for (Tax tax : taxes) {
            if (byId.put(tax.id(), tax) != null) {
                throw new PricingRefusal(Refused.DUPLICATE_TAX, "two taxes have the id " + tax.id());
            }
        }
    }

    /** @throws PricingRefusal {@code duplicate-tax} if two share an id */
    public static TaxBook of(Collection<Tax> taxes) {
        return new TaxBook(taxes);
    }

    /** @see #of(Collection) */
    public static TaxBook of(Tax... taxes) {
        return new TaxBook(List.of(taxes));
    }

    /** @throws PricingRefusal {@code unknown-tax} */
    public Tax require(long id) {
        Tax tax = byId.get(id);
        if (tax == null) {
            throw new PricingRefusal(Refused.UNKNOWN_TAX, "there is no tax " + id);
        }
        return tax;
    }

    /**
     * The single taxes behind these ids in the order in which they are counted: by sequence, then id; a group stands at
     * its own place and its children follow their own sequences there; a tax that is named twice counts once.
     *
     * @throws PricingRefusal {@code unknown-tax}, {@code cyclic-tax-group}
     */
    public List<Tax> flatten(Collection<Long> ids) {
        Map<Long, Tax> flat = new LinkedHashMap<>();
        flattenInto(flat, ids, new HashSet<>(), new HashSet<>());
        return List.copyOf(flat.values());
    }

    /**
     * The same taxes, made ready to be counted for prices as they are defined.
     *
     * @throws PricingRefusal what {@link #flatten} refuses
     */
    public TaxSequence sequence(Collection<Long> ids) {
        return TaxSequence.of(flatten(ids), PriceView.AS_DEFINED);
    }

    private void flattenInto(Map<Long, Tax> flat, Collection<Long> ids, Set<Long> open, Set<Long> done) {
        for (Tax tax : inSequence(ids)) {
            if (tax.amountType() != TaxType.GROUP) {
                flat.putIfAbsent(tax.id(), tax);
            } else if (!open.add(tax.id())) {
                throw new PricingRefusal(Refused.CYCLIC_TAX_GROUP, "the group " + tax.label() + " contains itself");
            } else if (open.size() > Limits.NESTING) {
                throw new PricingRefusal(Refused.NESTED_TOO_DEEP, "tax groups are nested more than 32 deep");
            } else {
                // A group that was walked before brings nothing new; without this, nested groups multiply.
                if (done.add(tax.id())) {
                    flattenInto(flat, tax.children(), open, done);
                }
                open.remove(tax.id());
            }
        }
    }

    private List<Tax> inSequence(Collection<Long> ids) {
        List<Tax> taxes = new ArrayList<>(ids.size());
        for (Long id : ids) {
            if (id == null) {
                throw new PricingRefusal(Refused.MISSING_VALUE, "a tax id is missing");
            }
            taxes.add(require(id));
        }
        taxes.sort(IN_SEQUENCE);
        return taxes;
    }
}
