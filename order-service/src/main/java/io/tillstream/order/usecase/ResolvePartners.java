package io.tillstream.order.usecase;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * A customer whom an offline till created is known by uuid until their record arrives: then the orders that name them are
 * theirs. The chain does not change by it, for no customer is in it.
 */
@ApplicationScoped
public class ResolvePartners {

    /** Few orders wait for a customer: they have an index of their own. */
    private static final String RESOLVE = """
            UPDATE pos_order o SET partner_id = c.id, written_at = now() FROM copy c
            WHERE o.partner_uuid IS NOT NULL AND o.partner_id IS NULL
                AND c.model = 'res.partner' AND c.record ->> 'uuid' = o.partner_uuid
                AND ($1::text IS NULL OR o.partner_uuid = $1)
                AND coalesce(CASE jsonb_typeof(c.record -> 'company_id')
                    WHEN 'number' THEN cast(c.record ->> 'company_id' AS bigint)
                    WHEN 'array' THEN cast(c.record #>> '{company_id,0}' AS bigint) END, o.company_id) = o.company_id
            """;

    private final Pool pool;

    ResolvePartners(Pool pool) {
        this.pool = pool;
    }

    /** Their record has arrived. */
    public Uni<Void> resolve(String uuid) {
        return pool.preparedQuery(RESOLVE).execute(Tuple.of(uuid)).replaceWithVoid();
    }

    /** For orders that came after the record of their customer. */
    @Scheduled(
            every = "${tillstream.partners.resolve-every:60s}",
            delayed = "20s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> resolveAll() {
        return resolve(null);
    }
}
