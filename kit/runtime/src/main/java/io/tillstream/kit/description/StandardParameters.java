package io.tillstream.kit.description;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What parameters mean, where their resource does not say it. */
final class StandardParameters {

    private static final Pattern PLACE = Pattern.compile("\\{([^}:]+)[^}]*}");
    private static final Pattern ID_OF = Pattern.compile("(.+)Id");
    private static final Map<String, String> EVERYWHERE = Map.of(
            Call.IF_MATCH,
            "The ETag of what was read: the call is refused if it was changed since. Without it nothing is checked.",
            Call.AFTER,
            "`next` of the page before; without it the first page");

    private final Words words;

    StandardParameters(Words words) {
        this.words = words;
    }

    void describe(Call call) {
        addThoseNobodyReads(call);
        call.parameters().stream()
                .filter(parameter -> isBlank(parameter.getDescription()))
                .forEach(parameter -> parameter.setDescription(meaning(parameter, call)));
    }

    /** A part of the address that no method looks at has to be described all the same. */
    private static void addThoseNobodyReads(Call call) {
        PLACE.matcher(call.path())
                .results()
                .map(place -> place.group(1))
                .filter(name -> !call.has(name))
                .forEach(name -> call.operation()
                        .addParameter(OASFactory.createParameter()
                                .name(name)
                                .in(Parameter.In.PATH)
                                .required(true)
                                .schema(OASFactory.createSchema().addType(SchemaType.STRING))));
    }

    private String meaning(Parameter parameter, Call call) {
        var name = parameter.getName();
        return words.parameter(name)
                .or(() -> Optional.ofNullable(EVERYWHERE.get(name)))
                .orElseGet(() -> id(name, call));
    }

    private static String id(String name, Call call) {
        if (name.equals("id")) {
            return "The " + call.endpoint().subject() + "'s id";
        }
        var id = ID_OF.matcher(name);
        return id.matches() ? "The " + id.group(1) + "'s id" : null;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
