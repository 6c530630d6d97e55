package io.tillstream.gateway.relay;

import io.tillstream.kit.problem.Refusal;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which selections a list is about; use as a {@code @BeanParam}. Read here, so that what is no number gets a reason. */
public class SelectionFilter {

    @Parameter(description = "Only to this register")
    @QueryParam("registerId")
    String registerId;

    @Parameter(description = "Only to registers of this store")
    @QueryParam("storeId")
    String storeId;

    @Parameter(description = "Only what this user sent")
    @QueryParam("senderId")
    String senderId;

    @Parameter(description = "Only records of this kind, e.g. `res.partner`")
    @QueryParam("model")
    String model;

    @Parameter(description = "`pending`, `delivered`, `rejected` or `expired`")
    @QueryParam("status")
    String status;

    @Parameter(description = "Sent at this moment or later")
    @QueryParam("from")
    String from;

    @Parameter(description = "Sent before this moment")
    @QueryParam("to")
    String to;

    Predicate<Selection> condition() {
        return Stream.of(
                        number("registerId", registerId, id -> selection -> id == selection.registerId()),
                        number(
                                "storeId",
                                storeId,
                                id -> selection -> id.equals(selection.trace().storeId())),
                        number("senderId", senderId, id -> selection -> id == selection.senderId()),
                        text(
                                model,
                                name -> selection ->
                                        name.equals(selection.trace().model())),
                        text(status, this::hasStatus),
                        text(from, time -> notBefore(instant("from", time))),
                        text(to, time -> notBefore(instant("to", time)).negate()))
                .reduce(Predicate::and)
                .orElseThrow();
    }

    private Predicate<Selection> hasStatus(String name) {
        var wanted = Arrays.stream(SelectionStatus.values())
                .filter(known -> known.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("status", "must be pending, delivered, rejected or expired"));
        var now = Instant.now();
        return selection -> selection.status(now) == wanted;
    }

    private static Predicate<Selection> notBefore(Instant time) {
        return selection -> !selection.trace().sentAt().isBefore(time);
    }

    private interface Condition<T> {
        Predicate<Selection> of(T value);
    }

    private static Predicate<Selection> number(String name, String text, Condition<Long> condition) {
        return text(text, digits -> condition.of(id(name, digits)));
    }

    private static Predicate<Selection> text(String text, Condition<String> condition) {
        return text == null || text.isEmpty() ? selection -> true : condition.of(text);
    }

    private static long id(String name, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException none) {
            throw Refusal.invalid(name, "must be an id");
        }
    }

    private static Instant instant(String name, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException malformed) {
            throw Refusal.invalid(name, "must be a time such as 2026-11-21T08:00:00Z");
        }
    }
}
