package io.tillstream.kit.testing;

import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Tells a caller what its token says. */
@Path("/who-am-i")
public class WhoAmI {

    private final Caller caller;

    WhoAmI(Caller caller) {
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.CASHIER, Roles.ADMIN, Roles.SERVICE})
    public String answer() {
        return caller.login() + " " + caller.seesAllStores() + " " + caller.sees(1) + " " + caller.sees(2);
    }
}
