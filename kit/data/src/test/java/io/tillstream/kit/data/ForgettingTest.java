package io.tillstream.kit.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.kit.data.model.Models;
import io.tillstream.kit.data.model.SegmentReader;
import io.tillstream.kit.data.model.SegmentReader.Position;
import io.tillstream.kit.data.retention.PurgeNow;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was kept for long enough goes, and nobody is told less than the truth because of it. */
@QuarkusTest
class ForgettingTest extends ShopTest {

    @Inject
    SegmentReader segments;

    @Inject
    Models models;

    @Inject
    PurgeNow purge;

    @Test
    void eventsThatNobodyDeliversAnyMoreLeaveTheInbox() {
        sql(
                "INSERT INTO inbox (consumer, event_id, received_at) SELECT 'forgetting', 'old-' || n, now() - interval '91 days'"
                        + " FROM generate_series(1, 25) n");
        sql(
                "INSERT INTO inbox (consumer, event_id, received_at) VALUES ('forgetting', 'young', now() - interval '89 days')");

        purge.run();

        assertThat(sql("SELECT count(*) FROM inbox WHERE consumer = 'forgetting'"))
                .isEqualTo(1);
    }

    @Test
    void aDeleteIsNamedForAsLongAsItIsKept() {
        var deleted = thing("deleted yesterday");
        var loaded = load((Position) null);
        sql("DELETE FROM thing WHERE id = " + deleted);

        purge.run();

        assertThat(load(loaded).getBoolean("full")).isFalse();
        assertThat(longs(load(loaded).getJsonArray("deleted"))).contains(deleted);
    }

    @Test
    void whoWasAwayForLongerLoadsInFull() {
        var deleted = thing("deleted long ago");
        var away = load((Position) null);
        sql("DELETE FROM thing WHERE id = " + deleted);
        purge.run();
        var recent = load((Position) null);
        sql("UPDATE horizon SET at = now() - interval '61 days'");

        purge.run();

        assertThat(sql("SELECT count(*) FROM tombstone WHERE model = 'shop.thing' AND id = " + deleted))
                .isZero();
        assertThat(load(away).getBoolean("full")).isTrue();
        assertThat(load(recent).getBoolean("full")).isFalse();
        assertThat(ids(load(away))).doesNotContain(deleted);
    }

    /** The delete was written before the horizon that is remembered, and committed after it. */
    @Test
    void aDeleteThatWasStillOpenThenIsKept() {
        var deleted = thing("deleted by somebody slow");
        var slow = connection();
        run(slow, "BEGIN");
        run(slow, "DELETE FROM thing WHERE id = " + deleted);
        var loaded = load((Position) null);
        purge.run();
        run(slow, "COMMIT");
        slow.close().await().indefinitely();
        sql("UPDATE horizon SET at = now() - interval '61 days'");

        purge.run();

        var delta = load(loaded);
        assertThat(delta.getBoolean("full")
                        || longs(delta.getJsonArray("deleted")).contains(deleted))
                .isTrue();
        assertThat(sql("SELECT count(*) FROM tombstone WHERE model = 'shop.thing' AND id = " + deleted))
                .isEqualTo(1);
    }

    @Test
    void keysAreForgottenAfterADay() {
        sql("INSERT INTO idempotency (caller, operation, key, body_hash, created_at) VALUES"
                + " ('f', 'POST /x', 'old', '', now() - interval '25 hours'), ('f', 'POST /x', 'young', '', now())");

        purge.keys();

        assertThat(sql("SELECT count(*) FROM idempotency WHERE caller = 'f'")).isEqualTo(1);
    }

    private JsonObject load(JsonObject before) {
        return load(new Position(before.getString("epoch"), before.getString("horizon"), before.getString("scope")));
    }

    private JsonObject load(Position since) {
        var place = Map.<String, Object>of("configId", 1L, "storeId", 1L, "companyId", 1L);
        return new JsonObject(segments.read(models.require("shop.thing"), place, since)
                .collect()
                .in(Buffer::buffer, Buffer::appendBuffer)
                .await()
                .indefinitely());
    }
}
