package io.tillstream.kit.description;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Headers of answers that follow from what a call does. */
final class Headers {

    private static final String ETAG = "ETag";
    private static final String LOCATION = "Location";

    private Headers() {}

    static void addTo(Components components) {
        components
                .addHeader(ETAG, header("Names this state of the record, for If-Match"))
                .addHeader(LOCATION, header("The new record's address"));
    }

    static void locate(Operation operation) {
        add(operation, "201", LOCATION);
    }

    /** What can be replaced under condition of its ETag has one when it is read and when it was replaced. */
    static void tag(PathItem item) {
        var conditional = item.getOperations().values().stream()
                .anyMatch(operation -> operation.getParameters() != null
                        && operation.getParameters().stream()
                                .anyMatch(parameter -> Call.IF_MATCH.equals(parameter.getName())));
        if (conditional) {
            item.getOperations().values().forEach(operation -> add(operation, "200", ETAG));
        }
    }

    private static void add(Operation operation, String code, String header) {
        var answer = operation.getResponses().getAPIResponse(code);
        if (answer != null) {
            answer.addHeader(header, OASFactory.createHeader().ref(header));
        }
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }
}
