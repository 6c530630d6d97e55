package io.tillstream.order.usecase;

/** Cuts texts where a limit waits for them. */
final class Texts {

    private Texts() {}

    /** At most so many characters; no character of two halves is cut in the middle. */
    static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
