package io.tillstream.order.ingest;

import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.identity.Roles;
import java.util.Set;

/**
 * Who hands orders in.
 *
 * @param userId 0 for a service or a device
 * @param companyId 0 for a service
 * @param deviceRegisterId the one register of a device token; 0 for everybody else
 */
public record Sender(long userId, long companyId, boolean allStores, Set<Long> stores, long deviceRegisterId) {

    public static Sender of(Caller caller) {
        return new Sender(
                caller.userId(),
                caller.companyId(),
                caller.seesAllStores(),
                caller.stores(),
                caller.is(Roles.DEVICE) ? caller.registerId() : 0);
    }

    /** The one store of a sender who has only one; else null. */
    Long onlyStore() {
        return stores.size() == 1 ? stores.iterator().next() : null;
    }

    /** Whoever hands in orders of a store may know what its other orders are. */
    boolean sees(StoredOrder stored, Long ownStore) {
        var isOwn = ownStore != null && ownStore == stored.storeId();
        return isOwn || deviceRegisterId == 0 && (allStores || stores.contains(stored.storeId()));
    }

    public boolean mayHandIn(long company, long store, long register) {
        var ownCompany = companyId == 0 || companyId == company;
        var ownStore = allStores || stores.contains(store);
        return deviceRegisterId == 0 ? ownCompany && ownStore : ownCompany && deviceRegisterId == register;
    }
}
