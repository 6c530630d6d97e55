package io.tillstream.acceptance.input;

import io.tillstream.acceptance.Operations.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Records that exist, for somebody who must not even hear that they do: an administrator of another company, and a
 * manager of another store.
 */
final class OtherPeoplesRecords implements Mistakes {

    /** A role that may not do this at all is told so before anybody looks for the record. */
    private static final Set<Integer> NOT_THERE = Set.of(403, 404);

    private static final Set<Integer> NOT_THERE_OR_UNREADABLE = Set.of(400, 403, 404, 422);

    /** One catalog for all companies of an installation, where a record names none; whoever administers one tends it. */
    private static final Set<String> SHARED =
            Set.of("/api/products", "/api/categories", "/api/pricelists", "/api/setting-schemas");

    private static final int SAMPLE = 2;

    private final Places all;
    private final Places ofOneStore;
    private final String manager;
    private final String stranger = Forger.withTheGatewaysKey().adminOfAnotherCompany();

    OtherPeoplesRecords(Wire wire, String admin, String manager) {
        this.all = new Places(wire, admin);
        this.ofOneStore = new Places(wire, manager);
        this.manager = manager;
    }

    @Override
    public Stream<BadCall> of(Operation operation) {
        if (!operation.path().startsWith("/api/")) {
            return Stream.empty();
        }
        var ofOtherStores = new ArrayList<>(all.ids(operation));
        ofOtherStores.removeAll(ofOneStore.ids(operation));
        return Stream.concat(
                isShared(operation)
                        ? Stream.empty()
                        : calls(operation, all.ids(operation), stranger, "another company's"),
                calls(operation, ofOtherStores, manager, "another store's"));
    }

    private static boolean isShared(Operation operation) {
        return SHARED.stream().anyMatch(operation.path()::startsWith);
    }

    private static Stream<BadCall> calls(Operation operation, List<String> ids, String token, String whose) {
        var body = new Schemas(operation).example(Schemas.ofBody(operation)).toString();
        var refusals = Schemas.bodyTypes(operation).isEmpty() ? NOT_THERE : NOT_THERE_OR_UNREADABLE;
        return ids.stream()
                .limit(SAMPLE)
                .map(id -> new BadCall(
                        whose + " id " + id,
                        Call.of(operation, operation.url(id), token).with(body),
                        refusals));
    }
}
