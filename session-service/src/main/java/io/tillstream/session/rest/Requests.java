package io.tillstream.session.rest;

import io.tillstream.session.model.CoinCount;
import io.tillstream.session.usecase.CloseSession;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies that people send. Amounts are strings such as {@code "12.30"}. */
public final class Requests {

    private Requests() {}

    @Schema(name = "CreateSession")
    public record Create(@NotNull @Positive Long registerId) {}

    /**
     * Null opening cash: what the coins come to, or else what the last close left.
     *
     * @param coins a list of {@code {"value": "0.50", "count": 12}}; with an opening cash, both must agree
     * @param differenceReason why the drawer is not as the last close left it
     */
    @Schema(name = "OpenSession")
    public record Open(
            String openingCash,
            List<CoinCount> coins,
            @Size(max = 500) String differenceReason,
            @Size(max = 2000) String notes) {}

    /** @param partnerId who is paid or pays; may be null */
    @Schema(name = "MoveCash")
    public record Move(
            @NotNull String direction,
            @NotNull String amount,
            @NotBlank @Size(max = 500) String reason,
            @Positive Long partnerId) {}

    @Schema(name = "ReverseCashMove")
    public record Reverse(@NotBlank @Size(max = 500) String reason) {}

    /**
     * @param counted amounts by payment method id
     * @param coins lists of coins by payment method id, for cash; they stand for the amount, or must agree with it
     * @param approvalReason why a manager accepts a difference over the limit; null: the notes say it
     * @param drafts {@code carry-over}, {@code cancel}, or null, and then drafts stand in the way
     */
    @Schema(name = "CloseSession")
    public record Close(
            Map<String, String> counted,
            Map<String, List<CoinCount>> coins,
            @Size(max = 2000) String notes,
            boolean approveDifference,
            @Size(max = 500) String approvalReason,
            String drafts) {

        static final Close NOTHING = new Close(null, null, null, false, null, null);

        CloseSession.Wanted wanted() {
            return new CloseSession.Wanted(counted, coins, notes, approveDifference, approvalReason, drafts);
        }
    }
}
