package io.tillstream.session.usecase;

import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.problem.Refusal;
import io.tillstream.session.model.Session;
import io.tillstream.session.register.Register;
import jakarta.enterprise.context.ApplicationScoped;

/** Which sessions and registers a caller may know of: those of their stores, and all stores are those of one company. */
@ApplicationScoped
public class Reach {

    private final Caller caller;

    Reach(Caller caller) {
        this.caller = caller;
    }

    /** Another company's or store's session is not there. */
    void require(Session session) {
        require(session.identity().companyId(), session.identity().storeId(), "session", session.id());
    }

    void require(Register register) {
        require(register.companyId(), register.storeId(), "register", register.id());
    }

    /** @param what e.g. {@code "session"} */
    void require(long companyId, long storeId, String what, long id) {
        if (!isOfCompany(companyId)) {
            throw Refusal.notFound(what, id);
        }
        caller.requireStore(storeId, what, id);
    }

    /** Null: every company, for services. */
    Long companyId() {
        return caller.companyId() == 0 ? null : caller.companyId();
    }

    /** Null: every store of the company. */
    Long[] stores() {
        return caller.seesAllStores() ? null : caller.stores().toArray(Long[]::new);
    }

    /** Whoever counts must not know what is expected, where the register is counted blind; everybody else may. */
    public boolean isBlindAt(Register register) {
        return register.blindClosing()
                && !caller.isManager()
                && !caller.is(Roles.SERVICE)
                && !caller.is(Roles.INTEGRATOR);
    }

    private boolean isOfCompany(long companyId) {
        return caller.companyId() == 0 || caller.companyId() == companyId;
    }
}
