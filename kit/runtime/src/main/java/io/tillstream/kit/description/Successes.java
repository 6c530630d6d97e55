package io.tillstream.kit.description;

import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Answers of success: with the status that is really sent, a description, and the schema of what the method returns. */
final class Successes {

    private static final Map<String, String> WORDS =
            Map.of("200", "Done", "201", "It was made", "202", "It is on its way", "204", "It is done");

    private final Components components;

    Successes(Components components) {
        this.components = components;
    }

    void complete(Call call) {
        var answers = call.operation().getResponses();
        call.success().ifPresent(status -> move(answers, status));
        answers.getAPIResponses().forEach((status, answer) -> complete(status, answer, call.endpoint()));
        if (call.creates()) {
            Headers.locate(call.operation());
        }
    }

    /** The framework describes every success as 200, or as 201 of a POST without an answer. */
    private static void move(APIResponses answers, String status) {
        if (answers.hasAPIResponse(status)) {
            return;
        }
        Stream.of("200", "201").filter(answers::hasAPIResponse).findFirst().ifPresent(said -> {
            var answer = answers.getAPIResponse(said);
            answers.removeAPIResponse(said);
            answers.addAPIResponse(status, answer.description(WORDS.get(status)));
        });
    }

    private void complete(String status, APIResponse answer, Endpoint endpoint) {
        if (!WORDS.containsKey(status)) {
            return;
        }
        if (answer.getDescription() == null || answer.getDescription().isBlank()) {
            answer.setDescription(WORDS.get(status));
        }
        if (answer.getContent() == null && components.getSchemas() != null) {
            endpoint.view()
                    .filter(components.getSchemas()::containsKey)
                    .ifPresent(view -> answer.setContent(OASFactory.createContent()
                            .addMediaType(
                                    MediaType.APPLICATION_JSON,
                                    OASFactory.createMediaType()
                                            .schema(OASFactory.createSchema().ref(view)))));
        }
    }
}
