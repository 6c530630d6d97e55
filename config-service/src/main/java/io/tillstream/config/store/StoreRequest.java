package io.tillstream.config.store;

import io.tillstream.kit.problem.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.ZoneId;

/**
 * A store as a person sends it, whole.
 *
 * @param countryCode two letters
 * @param timezone a name of the IANA database; absent is UTC
 */
record StoreRequest(
        @NotBlank @Size(max = 64) String code,
        @NotBlank @Size(max = 200) String name,
        @Size(max = 200) String street,
        @Size(max = 200) String city,
        @Size(max = 20) String zip,
        @Size(min = 2, max = 2) String countryCode,
        @Size(max = 50) String phone,
        String timezone,
        Boolean active) {

    Store applyTo(Store store) {
        store.code = code.strip();
        store.name = name.strip();
        store.street = street;
        store.city = city;
        store.zip = zip;
        store.countryCode = countryCode;
        store.phone = phone;
        store.timezone = timezone == null ? "UTC" : requireZone();
        store.active = !Boolean.FALSE.equals(active);
        return store;
    }

    private String requireZone() {
        try {
            return ZoneId.of(timezone).getId();
        } catch (DateTimeException unknown) {
            throw Refusal.invalid("timezone", "must be a name like Europe/Amsterdam");
        }
    }
}
