package io.tillstream.partner.customer;

import io.tillstream.kit.problem.Refusal;

/** Gives the database's answer "this card is another customer's" its name. */
final class TakenBarcode {

    private static final String INDEX = "partner_barcode";

    private TakenBarcode() {}

    /** The refusal if that is what happened, else the failure as it is. */
    static Throwable named(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains(INDEX)) {
                return Refusal.conflict("barcode-taken", "Another customer has this barcode.");
            }
        }
        return failure;
    }
}
