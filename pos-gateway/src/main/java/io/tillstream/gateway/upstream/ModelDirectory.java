package io.tillstream.gateway.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/** Which owner has which model, as the owners themselves say; asked again now and then, so that an upgrade shows. */
@ApplicationScoped
public class ModelDirectory {

    /**
     * @param loaded whether tills load it when their session opens
     * @param scopeFollows models of the same owner whose changes may change which records of it a register loads;
     *     {@code *} is any of them
     * @param decimals fields whose numbers have digits behind a point, even where all of those are 0
     */
    public record Entry(String model, Owner owner, boolean loaded, Set<String> scopeFollows, Set<String> decimals) {}

    private static final Set<String> DECIMALS = Set.of("float", "monetary");

    private record Listing(List<Entry> entries, Instant at) {}

    private static final Logger LOG = Logger.getLogger(ModelDirectory.class);
    private static final Duration FRESH = Duration.ofMinutes(1);
    /** After an owner failed to answer: what it last said serves a little longer before it is asked again. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Owners owners;
    private final Clock clock = Clock.systemUTC();
    private final Map<Owner, Listing> listings = new EnumMap<>(Owner.class);
    private final Map<Owner, Uni<List<Entry>>> underWay = new EnumMap<>(Owner.class);

    ModelDirectory(Owners owners) {
        this.owners = owners;
    }

    /** Refuses a model that no owner has; "unavailable" while one of them never answered, for it may be that one's. */
    public Uni<Entry> require(String model) {
        return known(model)
                .<Uni<Entry>>map(entry -> Uni.createFrom().item(entry))
                .orElseGet(() -> all().map(entries -> pick(entries, model)));
    }

    /** Every model that tills load. Fails while an owner never answered: a payload is whole or none. */
    public Uni<List<Entry>> loaded() {
        return all().map(entries -> entries.stream().filter(Entry::loaded).toList());
    }

    private Uni<List<Entry>> all() {
        var asked = new ArrayList<Uni<List<Entry>>>();
        for (var owner : Owner.values()) {
            asked.add(listing(owner));
        }
        return Uni.join().all(asked).andFailFast().map(ModelDirectory::flat);
    }

    private Uni<List<Entry>> listing(Owner owner) {
        var listing = remembered(owner);
        if (listing != null && listing.at().plus(FRESH).isAfter(clock.instant())) {
            return Uni.createFrom().item(listing.entries());
        }
        return asked(owner, listing);
    }

    /** Once for all who want to know at the same moment. */
    private synchronized Uni<List<Entry>> asked(Owner owner, Listing last) {
        return underWay.computeIfAbsent(owner, first -> {
            var asked = ask(owner).invoke(entries -> remember(owner, entries, clock.instant()));
            var answered =
                    last == null ? asked : asked.onFailure().recoverWithItem(failure -> keep(owner, last, failure));
            return answered.onTermination()
                    .invoke(() -> landed(owner))
                    .memoize()
                    .indefinitely();
        });
    }

    private synchronized void landed(Owner owner) {
        underWay.remove(owner);
    }

    private Uni<List<Entry>> ask(Owner owner) {
        return owners.get(owner, "/internal/models", owners.ownToken())
                .map(answer -> entries(owner, answer.orRefuse().json()));
    }

    private List<Entry> keep(Owner owner, Listing listing, Throwable failure) {
        LOG.infof("%s did not say its models; the last ones serve on: %s", owner.service(), failure.getMessage());
        remember(owner, listing.entries(), clock.instant().minus(FRESH).plus(PATIENCE));
        return listing.entries();
    }

    private static List<Entry> entries(Owner owner, JsonNode descriptions) {
        return StreamSupport.stream(descriptions.spliterator(), false)
                .map(model -> new Entry(
                        model.path("model").asText(),
                        owner,
                        model.path("loaded").asBoolean(),
                        texts(model.path("scopeFollows")),
                        decimals(model.path("fields"))))
                .toList();
    }

    private static Set<String> decimals(JsonNode fields) {
        return StreamSupport.stream(fields.spliterator(), false)
                .filter(field -> DECIMALS.contains(field.path("type").asText()))
                .map(field -> field.path("name").asText())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toUnmodifiableSet());
    }

    private synchronized Listing remembered(Owner owner) {
        return listings.get(owner);
    }

    private synchronized void remember(Owner owner, List<Entry> entries, Instant at) {
        listings.put(owner, new Listing(entries, at));
    }

    private synchronized Optional<Entry> known(String model) {
        return listings.values().stream()
                .flatMap(listing -> listing.entries().stream())
                .filter(entry -> entry.model().equals(model))
                .findFirst();
    }

    private static Entry pick(List<Entry> entries, String model) {
        return entries.stream()
                .filter(entry -> entry.model().equals(model))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "unknown-model", "There is no model " + model + "."));
    }

    private static List<Entry> flat(List<List<Entry>> listings) {
        return listings.stream().flatMap(List::stream).toList();
    }
}
