package io.tillstream.session.print;

import java.util.List;

/**
 * A printable page, every figure ready to be read. The same sheet is laid out on A4 and on a till's paper.
 *
 * @param head whose it is, the first line the largest
 * @param title e.g. {@code Z report}
 * @param number e.g. {@code No. 12}; null where it has none
 * @param facts what, when, who
 * @param tiles the figures that matter most
 * @param notes what somebody should know before they sign
 * @param foot the last line
 */
public record Sheet(
        List<String> head,
        String title,
        String number,
        List<Fact> facts,
        List<Fact> tiles,
        List<Section> sections,
        List<Note> notes,
        boolean signed,
        String foot) {

    public record Fact(String name, String value) {}

    /** @param grave something that stands out, e.g. an approved difference */
    public record Note(String title, String text, boolean grave) {}

    /**
     * A table: a label, some cells, and the figure it is about.
     *
     * @param heads of the cells
     * @param total null where nothing is summed
     */
    public record Section(
            String title, String labelHead, List<String> heads, String mainHead, List<Line> lines, Line total) {

        public boolean hasCells() {
            return !heads.isEmpty();
        }
    }

    /** @param cells as many as the section has heads; an empty one says nothing */
    public record Line(String label, List<Cell> cells, String main) {

        static Line of(String label, String main) {
            return new Line(label, List.of(), main);
        }
    }

    /** @param name its head, where it stands alone on narrow paper */
    public record Cell(String name, String value) {

        public boolean isShown() {
            return !value.isEmpty();
        }
    }
}
