package io.tillstream.local.cli;

/**
 * One flag of a verb.
 *
 * @param name with its dashes
 * @param value what stands for its value in the help; null for a flag without a value
 */
public record Flag(String name, String value, String help) {

    public static Flag toggle(String name, String help) {
        return new Flag(name, null, help);
    }

    public boolean takesValue() {
        return value != null;
    }

    String synopsis() {
        return takesValue() ? name + " " + value : name;
    }
}
