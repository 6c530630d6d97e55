package io.tillstream.docs;

import io.tillstream.contracts.Topics;
import io.tillstream.contracts.Topics.Topic;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws the wiring: a lane for each service, an arrow for each way to call another, a bar for each topic. */
final class WiringPicture {

    private static final int WIDTH = 1040;
    private static final int FIRST_LANE = 268;
    private static final int LANE = 166;
    private static final int BOX = 150;
    private static final int BOX_TOP = 32;
    private static final int BOX_HEIGHT = 84;
    private static final int CALLS_TOP = BOX_TOP + BOX_HEIGHT + 56;
    private static final int ROW = 38;

    private static final String HEAD = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img" aria-labelledby="t d">
            <title id="t">Who calls whom, and who hears what</title><desc id="d">%3$s</desc>
            <style>
            text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;fill:#1f2933}
            .h{font-size:15px;font-weight:600}.s{font-size:13px;font-weight:600;fill:#0f766e}.l{font-size:12px;fill:#52606d}.m{font-size:11.5px;font-family:ui-monospace,SFMono-Regular,Menlo,"DejaVu Sans Mono",monospace;fill:#52606d}
            .a{fill:none;stroke:#7b8794;stroke-width:1.6}.lane{stroke:#d5dbe1;stroke-dasharray:2 5}
            .p{fill:#b7791f;stroke:#b7791f;stroke-width:2}.r{fill:#ffffff;stroke:#b7791f;stroke-width:2}
            </style>
            <defs><marker id="e" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 .5 7.5 4 0 7.5z" fill="#7b8794"/></marker></defs>
            <rect x=".5" y=".5" width="%4$d" height="%5$d" rx="14" fill="#f7f9fa" stroke="#d5dbe1"/>
            """;

    private final Wiring wiring;
    private final StringBuilder svg = new StringBuilder();
    private final int topicsTop;
    private final int height;

    private WiringPicture(Wiring wiring) {
        this.wiring = wiring;
        this.topicsTop = CALLS_TOP + wiring.calls().size() * ROW + 34;
        this.height = topicsTop + topics().size() * ROW + 52;
    }

    static String of(Wiring wiring) {
        return new WiringPicture(wiring).draw();
    }

    private String draw() {
        svg.append(HEAD.formatted(WIDTH, height, described(), WIDTH - 1, height - 1));
        lanes();
        heading(CALLS_TOP - 30, "calls over HTTP");
        for (int row = 0; row < wiring.calls().size(); row++) {
            call(wiring.calls().get(row), CALLS_TOP + row * ROW + 8);
        }
        heading(topicsTop - 16, "events on Kafka");
        for (int row = 0; row < topics().size(); row++) {
            topic(topics().get(row), topicsTop + row * ROW);
        }
        legend();
        return svg.append("</svg>\n").toString();
    }

    private void lanes() {
        for (var service : wiring.services()) {
            var x = x(service.name());
            add("<path class=\"lane\" d=\"M%d %dV%d\"/>", x, BOX_TOP + BOX_HEIGHT, height - 46);
            var owner = service.database() != null;
            add(
                    "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"10\" fill=\"%s\" stroke=\"%s\"/>",
                    x - BOX / 2,
                    BOX_TOP,
                    BOX,
                    BOX_HEIGHT,
                    owner ? "#ffffff" : "#e6f4f1",
                    owner ? "#cbd2d9" : "#0f766e");
            text("h", x, BOX_TOP + 28, "middle", service.name());
            text("m", x, BOX_TOP + 48, "middle", ":" + service.port());
            text("m", x, BOX_TOP + 67, "middle", owner ? service.database() : "keeps nothing");
        }
    }

    private void call(Wiring.Call call, int y) {
        var from = x(call.from());
        add("<circle cx=\"%d\" cy=\"%d\" r=\"3.5\" fill=\"#7b8794\"/>", from, y);
        call.to().forEach(to -> add("<path class=\"a\" d=\"M%d %dH%d\" marker-end=\"url(#e)\"/>", from, y, x(to)));
        text("m", 24, y + 4, "start", call.address());
    }

    private void topic(Topic topic, int y) {
        add(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"26\" rx=\"6\" fill=\"#fdf3e3\" stroke=\"#e9c98a\"/>",
                FIRST_LANE - BOX / 2, y, (wiring.services().size() - 1) * LANE + BOX);
        text("m", 24, y + 17, "start", topic.name());
        for (var service : wiring.services()) {
            var x = x(service.name());
            if (service.hears().contains(topic.name())) {
                add("<circle class=\"r\" cx=\"%d\" cy=\"%d\" r=\"8\"/>", x, y + 13);
            }
            if (service.publishes().contains(topic.name())) {
                add("<circle class=\"p\" cx=\"%d\" cy=\"%d\" r=\"4\"/>", x, y + 13);
            }
        }
    }

    private void legend() {
        var y = height - 22;
        add("<circle class=\"p\" cx=\"%d\" cy=\"%d\" r=\"4\"/>", FIRST_LANE - 60, y - 4);
        text("l", FIRST_LANE - 48, y, "start", "publishes");
        add("<circle class=\"r\" cx=\"%d\" cy=\"%d\" r=\"8\"/>", FIRST_LANE + 42, y - 4);
        text("l", FIRST_LANE + 58, y, "start", "hears");
        add("<path class=\"a\" d=\"M%d %dH%d\" marker-end=\"url(#e)\"/>", FIRST_LANE + 122, y - 4, FIRST_LANE + 158);
        text("l", FIRST_LANE + 168, y, "start", "calls");
        text("l", WIDTH - 24, y, "end", "drawn from the code by docs/generate");
    }

    private void heading(int y, String words) {
        text("s", 24, y, "start", words);
    }

    /** The picture in words, for whoever does not see it. */
    private String described() {
        var calls = wiring.calls().stream()
                .map(call -> call.from() + " calls " + String.join(", ", call.to()) + " at " + call.address());
        var events = wiring.services().stream()
                .map(service -> service.name() + " publishes " + list(service.publishes()) + " and hears "
                        + list(service.hears()));
        return Stream.concat(calls, events).collect(Collectors.joining(". ", "", "."));
    }

    private static String list(Set<String> topics) {
        return topics.isEmpty() ? "nothing" : String.join(", ", topics);
    }

    private static List<Topic> topics() {
        return Topics.all().stream()
                .filter(topic -> !topic.name().endsWith(".dlq"))
                .toList();
    }

    private int x(String service) {
        return FIRST_LANE
                + LANE
                        * wiring.services().stream()
                                .map(Wiring.Service::name)
                                .toList()
                                .indexOf(service);
    }

    private void text(String style, int x, int y, String anchor, String words) {
        add("<text x=\"%d\" y=\"%d\" class=\"%s\" text-anchor=\"%s\">%s</text>", x, y, style, anchor, words);
    }

    private void add(String element, Object... values) {
        svg.append(element.formatted(values)).append('\n');
    }
}
