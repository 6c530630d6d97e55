package io.tillstream.contracts;

import com.fasterxml.jackson.core.JsonParser.Feature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code docs/asyncapi.yaml}, kept by hand and so checked here. */
final class AsyncApi {

    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory().enable(Feature.STRICT_DUPLICATE_DETECTION));
    private static final Path FILE = Path.of(System.getProperty("basedir", "."), "../docs/asyncapi.yaml");

    private final JsonNode document = parse(FILE);

    JsonNode document() {
        return document;
    }

    /** Channels on Kafka by their address, which is the topic. */
    Map<String, JsonNode> topics() {
        var topics = new LinkedHashMap<String, JsonNode>();
        document.path("channels").forEach(channel -> {
            if (channel.path("bindings").has("kafka")) {
                topics.put(channel.path("address").asText(), channel);
            }
        });
        return topics;
    }

    /** The messages of a channel, by name. */
    Map<String, JsonNode> messages(JsonNode channel) {
        var messages = new LinkedHashMap<String, JsonNode>();
        channel.path("messages").forEach(reference -> {
            var message = resolve(reference.path("$ref").asText());
            messages.put(message.path("name").asText(), message);
        });
        return messages;
    }

    /** Every {@code $ref} of the document, however deep. */
    List<String> references() {
        return document.findValues("$ref").stream().map(JsonNode::asText).toList();
    }

    /** What a reference points at, here or in another file; a missing node where it points at nothing. */
    JsonNode resolve(String reference) {
        var hash = reference.indexOf('#');
        if (hash == 0) {
            return document.at(reference.substring(1));
        }
        return file(reference).map(AsyncApi::parse).findAny().orElseGet(MissingNode::getInstance);
    }

    private static Stream<Path> file(String reference) {
        return Stream.of(FILE.resolveSibling(reference)).filter(Files::isRegularFile);
    }

    private static JsonNode parse(Path file) {
        try {
            return YAML.readTree(Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(file.toAbsolutePath().normalize().toString(), failure);
        }
    }
}
