package io.tillstream.gateway.till;

import com.fasterxml.jackson.databind.JsonNode;
import io.tillstream.gateway.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jboss.logging.Logger;

/** What is said on every socket: still there? here is my new token. The rest is handed on. */
@ApplicationScoped
class SmallTalk {

    private static final Logger LOG = Logger.getLogger(SmallTalk.class);

    private final TokenWatch tokens;

    SmallTalk(TokenWatch tokens) {
        this.tokens = tokens;
    }

    /** The message if it is more than small talk. */
    Optional<JsonNode> hear(Line line, String text) {
        var message = parse(text);
        switch (message.path("type").asText()) {
            case "ping" -> line.tell(new Message.Pong());
            case "pong" -> {}
            case "auth" -> tokens.renew(line, message.path("token").asText());
            case "" -> line.refuse("unreadable-message", "A message is a JSON object with a type.", null);
            default -> {
                return Optional.of(message);
            }
        }
        return Optional.empty();
    }

    /** The connection, or what came on it, is broken: it just broke off, or a message was too large or none at all. */
    void broke(Line line, Throwable failure) {
        if (failure instanceof IOException) {
            LOG.debugf("%s is gone: %s", line, failure.getMessage());
            return;
        }
        LOG.infof("%s sent what cannot be read: %s", line, failure.getMessage());
        line.close(Line.POLICY_VIOLATION, "what came cannot be read");
    }

    private static JsonNode parse(String text) {
        try {
            return Json.tree(text.getBytes(StandardCharsets.UTF_8));
        } catch (UncheckedIOException malformed) {
            return Json.mapper().missingNode();
        }
    }
}
