package io.tillstream.order.ingest;

import io.vertx.core.json.JsonObject;

/**
 * Where an order comes from, as far as that is known.
 *
 * @param companyId the sender's, where the register's is not known
 * @param money the register's, without its rounding to coins; null where it is not known
 */
record Origin(long companyId, Long storeId, Long registerId, Long sessionId, TillMoney money) {

    static Origin of(Arrival arrival, Known known, Sender sender) {
        var session = known.find(Models.SESSION, arrival.sessionId());
        var registerId = session.map(found -> Facts.id(found, "config_id"))
                .orElseGet(
                        () -> arrival.order() == null ? null : arrival.order().registerId());
        var register = known.find(Models.REGISTER, registerId);
        var company = register.map(found -> Facts.id(found, "company_id")).orElse(sender.companyId());
        return new Origin(
                company,
                register.map(found -> Facts.id(found, "store_id")).orElse(null),
                register.isPresent() ? registerId : null,
                arrival.sessionId(),
                register.map(Origin::money).orElse(null));
    }

    private static TillMoney money(JsonObject register) {
        try {
            return TillMoney.uncounted(register);
        } catch (RuntimeException odd) {
            return null;
        }
    }

    /** Refuses what this sender may not hand in; the order is kept for those who may. */
    void requireSender(Sender sender, JsonObject register) {
        if (storeId == null || !sender.mayHandIn(companyId, storeId, registerId)) {
            throw new Unbookable(
                    Judgement.FOREIGN_REGISTER,
                    "Whoever sent this order may not send orders of register " + Facts.text(register, "name") + ".");
        }
    }
}
