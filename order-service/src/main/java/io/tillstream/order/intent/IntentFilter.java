package io.tillstream.order.intent;

import io.tillstream.kit.problem.Refusal;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which intents are looked for; a {@code @BeanParam}. */
public class IntentFilter {

    private static final String OPEN = "open";

    @QueryParam("registerId")
    Long registerId;

    @Parameter(
            description =
                    "One of `stored`, `asked`, `unknown`, `approved`, `declined`, `aborted`, `failed`, `reversed`; or `open`:"
                            + " the first three")
    @QueryParam("state")
    String state;

    @Parameter(description = "Of the order that it is for, as the till names it")
    @QueryParam("orderUuid")
    String orderUuid;

    Optional<List<IntentState>> states() {
        if (state == null || state.isEmpty()) {
            return Optional.empty();
        }
        if (state.equals(OPEN)) {
            return Optional.of(IntentState.underWay());
        }
        return Optional.of(List.of(IntentState.of(state)
                .orElseThrow(() -> Refusal.invalid("state", "is open, or one of the states of an intent"))));
    }
}
