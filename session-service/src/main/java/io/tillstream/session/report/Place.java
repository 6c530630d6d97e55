package io.tillstream.session.report;

/**
 * Whose report it is, as they were called when it was made; what was not known then is null.
 *
 * @param registerCode as people know it, e.g. {@code DAM-01}
 * @param address of the store, on one line
 * @param timezone of the store, e.g. {@code Europe/Amsterdam}
 */
public record Place(
        String company,
        String vat,
        String store,
        String address,
        String registerCode,
        String register,
        String timezone) {

    static final Place UNKNOWN = new Place(null, null, null, null, null, null, null);
}
