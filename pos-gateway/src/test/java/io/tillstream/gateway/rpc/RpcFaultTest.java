package io.tillstream.gateway.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillstream.kit.problem.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a refusal reads to Odoo's clients. */
class RpcFaultTest {

    @Test
    void aMissingIdentityIsAnExpiredSession() {
        var fault = RpcFault.of(new Refusal(401, "no-identity", "Log in first."));

        assertThat(fault.code()).isEqualTo(100);
        assertThat(fault.message()).isEqualTo("Odoo Session Expired");
        assertThat(fault.data()).containsEntry("name", "odoo.http.SessionExpiredException");
    }

    @Test
    void eachKindOfRefusalHasItsException() {
        assertThat(name(Refusal.forbidden("No."))).isEqualTo("odoo.exceptions.AccessError");
        assertThat(name(Refusal.notFound("order", 7))).isEqualTo("odoo.exceptions.MissingError");
        assertThat(name(new Refusal(404, "unknown-model", "No."))).isEqualTo("odoo.exceptions.UserError");
        assertThat(name(Refusal.conflict("draft-orders", "No."))).isEqualTo("odoo.exceptions.UserError");
        assertThat(name(Refusal.invalid("name", "is missing"))).isEqualTo("odoo.exceptions.ValidationError");
        assertThat(name(Refusal.badRequest("unknown-cursor", "No."))).isEqualTo("odoo.exceptions.ValidationError");
        assertThat(name(Refusal.unavailable("Later."))).isEqualTo("odoo.exceptions.UserError");
    }

    @Test
    void keepsTheRefusalsNameAndMembers() {
        var fault =
                RpcFault.of(Refusal.conflict("session-open", "There is one.").with("sessionId", 7));

        assertThat(fault.code()).isEqualTo(200);
        assertThat(fault.message()).isEqualTo("Odoo Server Error");
        assertThat(fault.data())
                .containsEntry("type", "session-open")
                .containsEntry("sessionId", 7)
                .containsEntry("message", "There is one.")
                .containsEntry("arguments", List.of("There is one."))
                .containsEntry("debug", "");
    }

    @Test
    void namesTheFieldsInError() {
        var refusal = new Refusal(422, "invalid", "The customer has invalid fields.")
                .withErrors(List.of(new Refusal.FieldError("phone", "is no telephone number")));

        assertThat(RpcFault.of(refusal).data())
                .containsEntry("message", "The customer has invalid fields. phone is no telephone number");
        assertThat(RpcFault.of(Refusal.invalid("orders", "is missing")).data())
                .containsEntry("message", "orders: is missing");
    }

    @Test
    void aFaultOfOursTellsNothingOfTheInside() {
        var fault = RpcFault.of(new IllegalStateException("jdbc:postgresql://secret"));

        assertThat(fault.data().toString()).doesNotContain("secret").doesNotContain("IllegalState");
    }

    private static Object name(Refusal refusal) {
        return RpcFault.of(refusal).data().get("name");
    }
}
