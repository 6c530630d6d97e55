package io.tillstream.config.pricelist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A pricelist as a person sends it, whole: a line that is not among the items is deleted.
 *
 * @param currency code of the money its prices are in; needed for a new list, and kept ever after
 */
record PricelistRequest(
        @NotBlank @Size(max = 64) String code,
        @NotBlank @Size(max = 200) String name,
        String currency,
        Integer sequence,
        Boolean active,
        @NotNull @Size(max = 10_000) List<@Valid @NotNull PricelistItemBody> items) {

    void applyTo(Pricelist pricelist) {
        pricelist.code = code.strip();
        pricelist.name = name.strip();
        pricelist.sequence = sequence == null ? 10 : sequence;
        pricelist.active = !Boolean.FALSE.equals(active);
        pricelist.revision++;
    }
}
