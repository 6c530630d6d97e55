package io.tillstream.partner.config;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.copy.Copies;
import io.tillstream.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The pricelists and fiscal positions that a customer may have. */
@ApplicationScoped
public class Terms {

    private final Copies copies;

    Terms(Copies copies) {
        this.copies = copies;
    }

    /** Refuses ids that their owner does not know; null is "none". */
    public Uni<Void> check(Long pricelistId, Long fiscalPositionId) {
        return check("product.pricelist", "pricelistId", pricelistId)
                .chain(() -> check("account.fiscal.position", "fiscalPositionId", fiscalPositionId));
    }

    private Uni<Void> check(String model, String field, Long id) {
        if (id == null) {
            return Uni.createFrom().voidItem();
        }
        return copies.findAll(model, List.of(id))
                .invoke(found -> {
                    if (!found.containsKey(id)) {
                        throw Refusal.invalid(field, "there is no " + model + " " + id);
                    }
                })
                .replaceWithVoid();
    }
}
