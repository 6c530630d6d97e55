package io.tillstream.kit.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.kit.data.model.Models;
import io.tillstream.kit.data.model.SegmentReader;
import io.tillstream.kit.data.model.SegmentReader.Position;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LoadingAndFollowingChangesTest extends ShopTest {

    @Inject
    SegmentReader segments;

    @Inject
    Models models;

    @Test
    void aTransactionThatWasOpenAtTheLoadIsInTheNextDelta() {
        var early = connection();
        run(early, "BEGIN");
        run(early, "INSERT INTO thing (id, name) VALUES (9001, 'written before, committed after')");
        thing("committed in between");

        var loaded = load((Position) null);
        run(early, "COMMIT");
        early.close().await().indefinitely();

        assertThat(ids(loaded)).doesNotContain(9001L);
        assertThat(ids(load(loaded))).contains(9001L);
    }

    @Test
    void aDeltaNamesWhatWasDeletedAndWhatLeftTheScope() {
        var deleted = thing("to be deleted");
        var archived = thing("to be archived");
        var loaded = load((Position) null);
        sql("DELETE FROM thing WHERE id = " + deleted);
        sql("UPDATE thing SET active = false WHERE id = " + archived);

        var delta = load(loaded);

        assertThat(delta.getBoolean("full")).isFalse();
        assertThat(longs(delta.getJsonArray("deleted"))).contains(deleted, archived);
        assertThat(ids(delta)).doesNotContain(deleted, archived);
    }

    @Test
    void aChangeOfAJoinTableIsAChangeOfItsRecord() {
        var tagged = thing("to be tagged");
        var loaded = load((Position) null);
        sql("INSERT INTO thing_tag VALUES (" + tagged + ", 7)");

        var delta = load(loaded);

        assertThat(ids(delta)).contains(tagged);
    }

    @Test
    void anotherDatabaseOrScopeLoadsInFull() {
        var now = load((Position) null);
        var elsewhere = new Position("another", now.getString("horizon"), now.getString("scope"));
        var future = new Position(now.getString("epoch"), "999999999999", now.getString("scope"));

        assertThat(load(elsewhere).getBoolean("full")).isTrue();
        assertThat(load(future).getBoolean("full")).isTrue();
    }

    private JsonObject load(JsonObject before) {
        return load(new Position(before.getString("epoch"), before.getString("horizon"), before.getString("scope")));
    }

    private JsonObject load(Position since) {
        var scope = Map.<String, Object>of("configId", 1L, "storeId", 1L, "companyId", 1L);
        var parts = segments.read(models.require("shop.thing"), scope, since)
                .collect()
                .in(Buffer::buffer, Buffer::appendBuffer)
                .await()
                .indefinitely();
        return new JsonObject(parts);
    }
}
