package io.tillstream.gateway.rpc;

import io.tillstream.gateway.identity.Bearer;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.problem.Refusal;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who makes a call. */
record RpcCaller(JsonWebToken identity, Set<String> roles) {

    /** Who may look at records. */
    static final Set<String> READERS = Set.of(Roles.CASHIER, Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATOR);

    /** Who may stand at a till. */
    static final Set<String> SELLERS = Set.of(Roles.CASHIER, Roles.MANAGER, Roles.ADMIN);

    /** Who may hand in orders: a till in its own name as well. */
    static final Set<String> SENDERS = Set.of(Roles.CASHIER, Roles.MANAGER, Roles.ADMIN, Roles.DEVICE);

    void require(Set<String> allowed) {
        if (roles.stream().noneMatch(allowed::contains)) {
            throw Refusal.forbidden("Your role does not allow this.");
        }
    }

    String token() {
        return identity.getRawToken();
    }

    Bearer bearer() {
        return Bearer.of(identity);
    }

    boolean isDevice() {
        return roles.contains(Roles.DEVICE);
    }

    boolean isManager() {
        return roles.contains(Roles.MANAGER) || roles.contains(Roles.ADMIN);
    }
}
