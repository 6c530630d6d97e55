package io.tillstream.kit.problem;

import jakarta.ws.rs.WebApplicationException;

/** What the framework refuses by a number alone, as a sentence that says what to do. */
final class HttpRefusals {

    private HttpRefusals() {}

    static String detail(WebApplicationException failure) {
        return switch (failure.getResponse().getStatus()) {
            case 404 -> "There is nothing at this address. The API is described at /q/openapi.";
            case 405 -> "This address does not take this method. The API is described at /q/openapi.";
            case 406 -> "This address has no answer of the type in Accept. Ask for application/json, or leave it out.";
            case 415 ->
                "This address does not take a body of this type. Send it with the Content-Type that fits it,"
                        + " mostly application/json.";
            default -> String.valueOf(failure.getMessage());
        };
    }
}
