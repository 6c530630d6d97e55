package io.tillstream.kit.data.selection;

/**
 * Records that go to the till with the one that is sent, under {@code _related}.
 *
 * @param model of the same owner
 * @param field the many2one by which they point to it
 */
public record Related(String model, String field) {}
