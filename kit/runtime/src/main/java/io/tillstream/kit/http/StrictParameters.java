package io.tillstream.kit.http;

import io.tillstream.kit.problem.Refusal;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/**
 * Numbers and flags in an address's query. What is none is refused by its name: the framework would say of a number
 * that there is no such address, and take every word but {@code true} for false.
 */
@Provider
public class StrictParameters implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            Long.class, Long::valueOf,
            long.class, Long::valueOf,
            Integer.class, Integer::valueOf,
            int.class, Integer::valueOf,
            Boolean.class, StrictParameters::flag,
            boolean.class, StrictParameters::flag);

    private static final Map<Class<?>, Object> NOTHING = Map.of(long.class, 0L, int.class, 0, boolean.class, false);

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        var reader = READERS.get(type);
        return reader == null
                ? null
                : Arrays.stream(annotations)
                        .filter(QueryParam.class::isInstance)
                        .map(QueryParam.class::cast)
                        .findFirst()
                        .map(parameter -> new Strict<T>(parameter.value(), type, reader))
                        .orElse(null);
    }

    /** Of a primitive that is not there, the framework says 0. */
    private static Object flag(String text) {
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private record Strict<T>(String name, Class<T> type, Function<String, Object> reader) implements ParamConverter<T> {

        /** Nothing after the equals sign is as if the parameter were not there: null, or what a primitive has then. */
        @Override
        @SuppressWarnings("unchecked")
        public T fromString(String text) {
            if (text == null || text.isEmpty()) {
                return (T) NOTHING.get(type);
            }
            try {
                return (T) reader.apply(text);
            } catch (IllegalArgumentException none) {
                throw Refusal.invalid(
                        name,
                        type == boolean.class || type == Boolean.class
                                ? "must be true or false"
                                : "must be a whole number");
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
