package io.tillstream.session.report;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.copy.Copies;
import io.tillstream.kit.data.copy.OwnerUnavailable;
import io.tillstream.session.orders.Takings;
import io.tillstream.session.orders.Takings.CashierSum;
import io.tillstream.session.orders.Takings.CategorySum;
import io.tillstream.session.orders.Takings.TaxSum;
import io.tillstream.session.register.Fields;
import io.tillstream.session.store.SessionFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the names for a report. No close waits for a name: where the owner does not answer, the number stands alone. */
@ApplicationScoped
public class NameLookup {

    private final Copies copies;
    private final Places places;

    NameLookup(Copies copies, Places places) {
        this.copies = copies;
        this.places = places;
    }

    public Uni<Names> of(SessionFacts session, Takings takings) {
        var categories = takings.categories().stream()
                .map(CategorySum::categoryId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var taxes = takings.taxes().stream().map(TaxSum::taxId).collect(Collectors.toSet());
        var users = new HashSet<>(People.of(session));
        takings.cashiers().stream()
                .map(CashierSum::userId)
                .filter(Objects::nonNull)
                .forEach(users::add);
        return names("pos.category", categories).chain(categoryNames -> names("account.tax", taxes)
                .chain(taxNames -> names("res.users", users).chain(userNames -> places.of(session)
                        .map(place -> new Names(categoryNames, taxNames, userNames, place)))));
    }

    /** The names of users. */
    public Uni<Map<Long, String>> ofUsers(Set<Long> users) {
        return names("res.users", users);
    }

    private Uni<Map<Long, String>> names(String model, Set<Long> ids) {
        return copies.findAll(model, ids)
                .map(found -> {
                    Map<Long, String> names = new LinkedHashMap<>();
                    found.forEach((id, record) -> Fields.text(record, "name").ifPresent(name -> names.put(id, name)));
                    return names;
                })
                .onFailure(OwnerUnavailable.class)
                .recoverWithItem(Map.of());
    }
}
