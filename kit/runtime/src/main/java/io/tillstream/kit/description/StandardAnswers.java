package io.tillstream.kit.description;

import io.tillstream.kit.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The error answers that follow from what a call is; what only its resource knows stands there and wins. */
final class StandardAnswers {

    private static final String PROBLEM = "Problem";
    private static final int FIRST_ERROR = 400;
    /** In a description, a name in kebab-case or the word that it begins with. */
    private static final Pattern NAMED = Pattern.compile("^`([a-z]+)`|`([a-z]+(-[a-z]+)+)`");

    /** @param type the refusal's name */
    private record Standard(String name, int status, String type, String description) {}

    private static final List<Standard> ALL = List.of(
            new Standard(
                    "BadRequest",
                    400,
                    "unreadable-body",
                    "The body is not the JSON that this call takes, or the cursor is none of ours"),
            new Standard(
                    "NoIdentity", 401, "no-identity", "Nobody is logged in: no token or cookie, or none that is valid"),
            new Standard("NotAllowed", 403, "not-allowed", "The caller's role does not allow it"),
            new Standard("NotFound", 404, "not-found", "There is none, or it lies beyond what the caller may see"),
            new Standard("Stale", 412, "stale", "It was changed since the If-Match was read"),
            new Standard("TooLarge", 413, "too-large", "The body is larger than the service takes"),
            new Standard("WrongType", 415, "http-415", "The body is of another content type than this call takes"),
            new Standard("Invalid", 422, "invalid", "A field or a parameter is missing or wrong; `errors` names it"),
            new Standard(
                    "Unavailable",
                    503,
                    "unavailable",
                    "A part that is needed does not answer; `Retry-After` says when to try again"));

    private StandardAnswers() {}

    static void addTo(Components components) {
        components.addSchema(PROBLEM, problem());
        ALL.forEach(standard -> components.addResponse(
                standard.name(), answer(standard.status(), standard.type(), standard.description())));
    }

    static void addTo(Operation operation, Call call, Map<String, String> refusals) {
        refusals.forEach((status, description) -> refuse(operation, status, description));
        if (!call.isEnveloped()) {
            addStandard(operation, call);
        }
        operation.getResponses().getAPIResponses().forEach(StandardAnswers::complete);
    }

    private static void addStandard(Operation operation, Call call) {
        if (call.guarded()) {
            refer(operation, "NoIdentity", "NotAllowed");
        }
        if (call.addressesSomething()) {
            refer(operation, "NotFound");
        }
        if (call.hasBody()) {
            refer(operation, "BadRequest", "TooLarge", "WrongType", "Invalid");
        }
        if (call.isPaged()) {
            refer(operation, "BadRequest");
        }
        if (call.asksForSomething()) {
            refer(operation, "Invalid");
        }
        if (call.isConditional()) {
            refer(operation, "Stale");
        }
        refer(operation, "Unavailable");
    }

    private static void refuse(Operation operation, String status, String description) {
        var known = operation.getResponses().getAPIResponse(status);
        if (known == null) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().description(description));
        } else {
            known.setDescription(description + "; or " + known.getDescription());
        }
    }

    private static void refer(Operation operation, String... names) {
        for (var name : names) {
            var status = ALL.stream()
                    .filter(standard -> standard.name().equals(name))
                    .map(standard -> String.valueOf(standard.status()))
                    .findFirst()
                    .orElseThrow();
            if (!operation.getResponses().hasAPIResponse(status)) {
                operation
                        .getResponses()
                        .addAPIResponse(status, OASFactory.createAPIResponse().ref(name));
            }
        }
    }

    /** An error that a resource describes in words is a problem like every other. */
    private static void complete(String code, APIResponse answer) {
        if (answer.getRef() != null || !code.matches("\\d{3}") || Integer.parseInt(code) < FIRST_ERROR) {
            return;
        }
        if (answer.getContent() == null || answer.getContent().getMediaTypes().isEmpty()) {
            var status = Integer.parseInt(code);
            answer.content(content(status, type(status, answer.getDescription()), answer.getDescription()));
        }
    }

    private static String type(int status, String description) {
        var named = NAMED.matcher(description == null ? "" : description);
        if (named.find()) {
            return named.group(1) == null ? named.group(2) : named.group(1);
        }
        return ALL.stream()
                .filter(standard -> standard.status() == status)
                .map(Standard::type)
                .findFirst()
                .orElse("http-" + status);
    }

    private static APIResponse answer(int status, String type, String description) {
        return OASFactory.createAPIResponse().description(description).content(content(status, type, description));
    }

    private static Content content(int status, String type, String description) {
        var example = new LinkedHashMap<String, Object>();
        example.put("type", type);
        example.put("title", Problem.of(status, type, "").title());
        example.put("status", status);
        example.put("detail", description);
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE.toString(),
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(PROBLEM))
                                .example(example));
    }

    private static Schema problem() {
        return object("RFC 9457. Some refusals have members of their own beside these, e.g. `blockers`.")
                .addProperty("type", text("The refusal's name, stable: what a program looks at"))
                .addProperty("title", text("The status in words"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("A sentence for a person: what is wrong and what to do"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description("What is wrong with which field")
                                .items(object("One field")
                                        .addProperty("field", text("Its name"))
                                        .addProperty("message", text("What is wrong with it"))))
                .required(List.of("type", "title", "status"))
                .additionalPropertiesBoolean(true);
    }

    private static Schema object(String description) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description(description)
                .properties(new LinkedHashMap<>(Map.of()));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
