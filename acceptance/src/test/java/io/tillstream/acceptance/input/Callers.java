package io.tillstream.acceptance.input;

import io.tillstream.acceptance.Operations.Operation;
import io.tillstream.acceptance.Person;

/** Who may do most: an administrator, or among services one of them. */
record Callers(String admin, String service) {

    static Callers known() {
        return new Callers(Person.admin().token(), Forger.withTheGatewaysKey().service());
    }

    String of(Operation operation) {
        return operation.path().startsWith("/internal/") ? service : admin;
    }
}
