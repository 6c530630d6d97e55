package io.tillstream.partner.customer;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.page.Page;
import io.tillstream.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Somebody looks for a customer by a few letters or digits. */
@ApplicationScoped
public class FindPartners {

    private final Partners partners;
    private final Caller caller;

    FindPartners(Partners partners, Caller caller) {
        this.partners = partners;
        this.caller = caller;
    }

    @WithSession
    public Uni<Partner> one(long id) {
        return partners.require(id);
    }

    /** By name; every word of {@code typed} must be somewhere in name, e-mail, telephone, ref or barcode. */
    @WithSession
    public Uni<Page<Partner>> page(String typed, boolean archivedToo, PageRequest request) {
        var patterns = SearchTerms.patterns(typed);
        return Panache.getSession()
                .chain(session -> ids(session, patterns, archivedToo, request))
                .chain(this::inOrder)
                .map(found -> Page.of(found, request, Partner::id));
    }

    private Uni<List<Long>> ids(
            Mutiny.Session session, List<String> patterns, boolean archivedToo, PageRequest request) {
        var after = request.afterId(0);
        var query = session.createNativeQuery(PartnerSearchSql.of(patterns.size(), archivedToo, after != 0), Long.class)
                .setParameter("company", caller.companyId())
                .setParameter("most", request.fetch());
        for (int i = 0; i < patterns.size(); i++) {
            query.setParameter("word" + i, patterns.get(i));
        }
        if (after != 0) {
            query.setParameter("after", after);
        }
        return query.getResultList();
    }

    private Uni<List<Partner>> inOrder(List<Long> ids) {
        return partners.list("id IN ?1", ids).map(found -> found.stream()
                .sorted(Comparator.comparingInt(partner -> ids.indexOf(partner.id())))
                .toList());
    }
}
