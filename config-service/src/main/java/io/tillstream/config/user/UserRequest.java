package io.tillstream.config.user;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * A user as a person sends it, whole, but for the secrets: those that are absent stay.
 *
 * @param password needed for a new user; bcrypt looks at its first 72 bytes
 * @param pin digits, for the change of cashiers at a till
 * @param stores ids; ignored where {@code allStores}
 */
record UserRequest(
        @NotBlank @Size(max = 200) String login,
        @NotBlank @Size(max = 200) String name,
        @Size(min = 8, max = 72) String password,
        @Pattern(regexp = "\\d{4,12}") String pin,

        @NotNull @Pattern(regexp = "cashier|manager|admin|integrator")
        String role,

        boolean allStores,
        Set<@NotNull Long> stores,
        @Pattern(regexp = "[a-z]{2,3}(_[A-Z]{2})?") String lang,
        @Size(max = 64) String tz,
        Boolean active) {

    /** All but the secrets. */
    User applyTo(User user) {
        user.login = login.strip();
        user.name = name.strip();
        user.role = role;
        user.allStores = allStores;
        user.lang = lang == null ? "en_US" : lang;
        user.tz = tz == null ? "UTC" : tz;
        user.active = !Boolean.FALSE.equals(active);
        user.storeIds.retainAll(storesWanted());
        user.storeIds.addAll(storesWanted());
        return user;
    }

    /** Never null; empty where it is all of them. */
    Set<Long> storesWanted() {
        return allStores || stores == null ? Set.of() : stores;
    }
}
