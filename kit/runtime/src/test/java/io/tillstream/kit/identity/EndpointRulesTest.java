package io.tillstream.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

class EndpointRulesTest {

    @Path("/forgotten")
    static class Forgotten {
        @GET
        public String read() {
            return "";
        }

        @POST
        @RolesAllowed(Roles.ADMIN)
        public void write() {}

        public void noEndpoint() {}
    }

    @Path("/ruled")
    @PermitAll
    static class Ruled {
        @GET
        public String read() {
            return "";
        }
    }

    @Test
    void namesTheEndpointThatHasNoRule() {
        assertThat(EndpointRules.endpointsWithoutRule(Forgotten.class)).containsExactly("Forgotten.read");
    }

    @Test
    void acceptsARuleForTheWholeClass() {
        assertThat(EndpointRules.endpointsWithoutRule(Ruled.class)).isEmpty();
    }
}
