package io.tillstream.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/** What JSON columns hold. They are bound and read as text, since the client would quote a String as JSON. */
@Singleton
public class Json {

    private final ObjectMapper mapper;

    Json(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Null stays null. */
    public String write(Object value) {
        try {
            return value == null ? null : mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Null stays null. */
    public <T> T read(String text, TypeReference<T> type) {
        try {
            return text == null ? null : mapper.readValue(text, type);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("A JSON column does not hold what it should", notOurs);
        }
    }

    /** Null stays null. */
    public <T> T read(String text, Class<T> type) {
        return read(text, new TypeReference<T>() {
            @Override
            public java.lang.reflect.Type getType() {
                return type;
            }
        });
    }
}
