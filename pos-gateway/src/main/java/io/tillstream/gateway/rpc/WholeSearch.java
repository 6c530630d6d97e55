package io.tillstream.gateway.rpc;

import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.JsonArrayScan;
import io.tillstream.kit.problem.Refusal;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;

/** Searches without a limit, or with a large one: an owner answers in pages, a caller gets all of it or a refusal. */
@ApplicationScoped
class WholeSearch {

    /** What an owner answers at most. */
    static final int PAGE = 10_000;

    /** What one answer may hold in memory, of all models that it is about. */
    static final int MOST_BYTES = 32 * 1024 * 1024;

    private record Found(Buffer records, int count) {}

    private final ModelReads reads;

    WholeSearch(ModelReads reads) {
        this.reads = reads;
    }

    /** @param verb {@code search}, {@code search_read} or {@code name_search?name=…} */
    Uni<Buffer> find(String model, String verb, Search search, RpcCaller caller) {
        return find(search, page -> reads.ask(model, verb, page, caller));
    }

    /** The same of one owner. */
    Uni<Buffer> find(Search search, Pages pages) {
        var wanted = search.limit() == null || search.limit() <= 0 ? Integer.MAX_VALUE : search.limit();
        return wanted <= PAGE
                ? pages.read(search)
                : more(new Found(Buffer.buffer("[]"), 0), wanted, pages, search).map(Found::records);
    }

    interface Pages {
        Uni<Buffer> read(Search page);
    }

    private static Uni<Found> more(Found found, int wanted, Pages pages, Search search) {
        var begin = search.offset() == null ? 0 : search.offset();
        var size = Math.min(PAGE, wanted - found.count());
        return pages.read(search.page(size, begin + found.count())).chain(records -> {
            var count = JsonArrayScan.of(records.getBytes(), 0).count();
            var together = new Found(requireBounded(RawList.joined(found.records(), records)), found.count() + count);
            return count < size || together.count() >= wanted
                    ? Uni.createFrom().item(together)
                    : more(together, wanted, pages, search);
        });
    }

    private static Buffer requireBounded(Buffer records) {
        requireRoom(records.length());
        return records;
    }

    static void requireRoom(long bytes) {
        if (bytes > MOST_BYTES) {
            throw new Refusal(
                    413, "too-many-records", "These are more records than one answer holds. Use limit and offset.");
        }
    }
}
