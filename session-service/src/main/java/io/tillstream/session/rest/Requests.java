package io.tillstream.session.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Map;

/** The bodies that people send. Amounts are strings such as {@code "12.30"}. */
public final class Requests {

    private Requests() {}

    public record Create(@NotNull @Positive Long registerId) {}

    /** Null opening cash: what the last close left. */
    public record Open(String openingCash, @Size(max = 2000) String notes) {}

    public record Move(
            @NotNull String direction,
            @NotNull String amount,
            @NotBlank @Size(max = 500) String reason) {}

    /** {@code drafts}: {@code carry-over}, {@code cancel}, or null, and then drafts stand in the way. */
    public record Close(
            Map<String, String> counted, @Size(max = 2000) String notes, boolean approveDifference, String drafts) {

        static final Close NOTHING = new Close(null, null, false, null);
    }
}
