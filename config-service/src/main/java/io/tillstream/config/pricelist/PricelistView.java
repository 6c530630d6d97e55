package io.tillstream.config.pricelist;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tillstream.config.company.CompanyCurrency;
import java.util.List;

/**
 * A pricelist over HTTP.
 *
 * @param items absent in lists of pricelists
 */
record PricelistView(
        long id,
        String code,
        String name,
        String currency,
        int sequence,
        boolean active,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<PricelistItemBody> items) {

    static PricelistView of(Pricelist pricelist, CompanyCurrency currency) {
        return of(pricelist, currency, null);
    }

    static PricelistView of(Pricelist pricelist, CompanyCurrency currency, List<PricelistItem> items) {
        return new PricelistView(
                pricelist.id(),
                pricelist.code,
                pricelist.name,
                currency.code(),
                pricelist.sequence,
                pricelist.active,
                items == null
                        ? null
                        : items.stream()
                                .map(item -> PricelistItemBody.of(item, currency))
                                .toList());
    }
}
