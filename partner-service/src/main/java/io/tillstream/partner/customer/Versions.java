package io.tillstream.partner.customer;

import io.tillstream.kit.problem.Refusal;

/** {@code ETag} and {@code If-Match}: nobody overwrites what they have not seen. */
final class Versions {

    private Versions() {}

    static String tag(Partner partner) {
        return "\"" + partner.version() + "\"";
    }

    /** The version of an If-Match header; null where there is none or any will do. */
    static Long parse(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return null;
        }
        try {
            return Long.valueOf(ifMatch.strip().replaceAll("^(W/)?\"|\"$", ""));
        } catch (NumberFormatException notOurs) {
            throw Refusal.stale();
        }
    }

    static void require(Long version, Partner partner) {
        if (version != null && version != partner.version()) {
            throw Refusal.stale();
        }
    }
}
