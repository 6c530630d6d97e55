package io.tillstream.partner.customer;

import io.tillstream.kit.problem.Refusal;
import java.util.UUID;

/** Identities that clients make for the customers they register. */
final class Identities {

    private Identities() {}

    /** In its canonical form; refused where it is no UUID. */
    static String checked(String uuid) {
        try {
            var canonical = UUID.fromString(uuid).toString();
            if (canonical.equalsIgnoreCase(uuid)) {
                return canonical;
            }
        } catch (IllegalArgumentException malformed) {
            // Said below.
        }
        throw Refusal.invalid("uuid", "must be a UUID");
    }
}
