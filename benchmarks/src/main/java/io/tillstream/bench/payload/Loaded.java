package io.tillstream.bench.payload;

import com.fasterxml.jackson.databind.JsonNode;
import io.tillstream.local.cli.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** A payload that came, unpacked. */
record Loaded(byte[] text, JsonNode json) {

    static Loaded of(byte[] gzip) {
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            var text = unpacked.readAllBytes();
            return new Loaded(text, Gateway.JSON.readTree(text));
        } catch (IOException broken) {
            throw new Fault("A payload cannot be unpacked: " + broken.getMessage(), broken);
        }
    }

    String cursor() {
        return json.path("_meta").path("cursor").asText();
    }

    int count(String model) {
        return json.path(model).size();
    }
}
