package io.tillstream.order.ingest.reading;

/** A sold line as a till without a network knows it: by the uuids that it gave itself. */
public record LineReference(String orderUid, String lineUuid) {

    /** As it stands in the canonical form, and in the database. */
    public String text() {
        return orderUid + "/" + lineUuid;
    }
}
