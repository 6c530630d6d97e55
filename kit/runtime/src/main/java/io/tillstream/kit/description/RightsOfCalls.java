package io.tillstream.kit.description;

import io.tillstream.kit.identity.Reach;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Who may call, how they say who they are, and how far a call reaches. */
final class RightsOfCalls {

    /** A list of roles; absent where everybody may call. */
    private static final String ROLES = "x-roles";
    /** A sentence. */
    private static final String REACH = "x-reach";

    private static final String BEARER = "bearer";
    private static final String COOKIE = "cookie";

    private RightsOfCalls() {}

    static void addTo(Components components) {
        components
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("`accessToken` of POST /api/auth/token"))
                .addSecurityScheme(
                        COOKIE,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("session_id")
                                .description("Set by POST /web/session/authenticate; for browsers and Odoo clients"));
    }

    static void addTo(Operation operation, Endpoint endpoint) {
        if (!endpoint.roles().isEmpty()) {
            operation.addExtension(ROLES, endpoint.roles());
        }
        endpoint.reach()
                .map(reach -> Reach.valueOf(reach).sentence())
                .map(reach -> endpoint.note().map(note -> reach + "; " + note).orElse(reach))
                .ifPresent(reach -> operation.addExtension(REACH, reach));
        if (endpoint.isGuarded() || !endpoint.roles().isEmpty()) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(BEARER));
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(COOKIE));
        }
    }
}
