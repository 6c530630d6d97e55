package io.tillstream.order.rest;

import io.tillstream.kit.problem.Refusal;

/** Reads how much somebody wants at once. */
final class Limits {

    private Limits() {}

    /** @param text null: {@code usual} */
    static Integer read(String text, Integer usual, int most) {
        if (text == null) {
            return usual;
        }
        try {
            var number = Integer.parseInt(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException none) {
            // Said below.
        }
        throw Refusal.invalid("limit", "must be a number between 1 and " + most);
    }
}
