package io.tillstream.order.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Splits a batch where one order needs another to be written before it: an identity that comes twice is met a second
 * time in a later round, and so is a refund whose sale is in the same batch. Most batches are one round.
 */
final class BookingRounds {

    private BookingRounds() {}

    static List<List<Judgement>> of(List<Judgement> batch) {
        var rounds = new ArrayList<List<Judgement>>();
        var waiting = batch.stream().filter(Judgement::isBookable).toList();
        while (!waiting.isEmpty()) {
            var round = round(waiting);
            rounds.add(round);
            waiting = round.size() == waiting.size() ? List.of() : without(round, waiting);
        }
        return rounds;
    }

    /** Orders that refund each other in a circle wait for nothing: they go together. */
    private static List<Judgement> round(List<Judgement> waiting) {
        var first = new HashSet<OrderIdentity>();
        var ready = waiting.stream()
                .filter(one -> first.add(one.bookable().identity()))
                .toList();
        if (ready.stream().allMatch(one -> one.bookable().order().refundedUids().isEmpty())) {
            return ready;
        }
        var uids = ready.stream().map(one -> one.bookable().order().uid()).collect(Collectors.toSet());
        var independent = ready.stream().filter(one -> !refundsOneOf(uids, one)).toList();
        return independent.isEmpty() ? ready : independent;
    }

    private static List<Judgement> without(List<Judgement> round, List<Judgement> waiting) {
        var places = round.stream().map(one -> one.arrival().place()).collect(Collectors.toSet());
        return waiting.stream()
                .filter(one -> !places.contains(one.arrival().place()))
                .toList();
    }

    private static boolean refundsOneOf(Set<String> uids, Judgement one) {
        return one.bookable().order().refundedUids().stream().anyMatch(uids::contains);
    }
}
