package io.tillstream.pricing.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillstream.pricing.json.Json;
import io.tillstream.pricing.json.JsonText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A check that overlooks a figure would call a wrong engine right. */
class EveryFigureIsComparedTest {
    private final Map<String, Runnable> changes = new LinkedHashMap<>();
    private Runnable undo;

    static List<String> files() {
        return KnownResults.FILES;
    }

    /** Changes one figure of each kind in the known results, one at a time; the check must notice each. */
    @ParameterizedTest
    @MethodSource("files")
    @SuppressWarnings("unchecked")
    void noticesAChangeOfAnyKnownFigure(String name) {
        Map<String, Object> file = (Map<String, Object>) Json.parse(KnownResults.text(name));
        for (Map<String, Object> oneCase : (List<Map<String, Object>>) file.get("cases")) {
            collect("", (Map<String, Object>) oneCase.get("expected"));
        }
        assertThat(changes).hasSizeGreaterThanOrEqualTo(3);

        changes.forEach((figure, change) -> {
            change.run();
            assertThat(VectorFile.parse(JsonText.of(file)).check().differ())
                    .as(figure)
                    .isEqualTo(1);
            undo.run();
        });
        assertThat(VectorFile.parse(JsonText.of(file)).check().differ()).isZero();
    }

    private void collect(String path, Map<String, Object> fields) {
        fields.forEach((name, value) -> {
            String figure = path + "." + name;
            if (changed(value) != null) {
                changes.putIfAbsent(figure, () -> put(fields, name, changed(value), value));
            }
            inside(figure, value);
        });
    }

    @SuppressWarnings("unchecked")
    private void inside(String figure, Object value) {
        if (value instanceof Map<?, ?> map) {
            collect(figure, (Map<String, Object>) map);
        } else if (value instanceof List<?> list) {
            for (Object item : list) {
                inside(figure + "[]", item);
            }
        }
    }

    private void put(Map<String, Object> fields, String name, Object value, Object before) {
        fields.put(name, value);
        undo = () -> fields.put(name, before);
    }

    private static Object changed(Object value) {
        if (value instanceof BigDecimal number) {
            return number.add(BigDecimal.ONE);
        }
        if (value instanceof List<?> list) {
            return list.isEmpty() ? List.of("p6e") : new ArrayList<>(list.subList(1, list.size()));
        }
        return value instanceof String text ? text + "?" : null;
    }
}
