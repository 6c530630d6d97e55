package io.tillstream.kit.data.idempotency;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Tells in the OpenAPI document that every POST takes an {@code Idempotency-Key}. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class IdempotencyDescription implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().values().stream()
                .filter(item -> item.getPOST() != null)
                .forEach(item -> describe(item.getPOST()));
    }

    private static void describe(Operation post) {
        var parameters = new ArrayList<Parameter>();
        if (post.getParameters() != null) {
            parameters.addAll(post.getParameters());
        }
        parameters.add(OASFactory.createParameter()
                .name(IdempotencyFilter.KEY)
                .in(Parameter.In.HEADER)
                .description("Makes it safe to send the call again: the same key and body get the first answer, with"
                        + " `Idempotent-Replayed: true`, for 24 hours; another body is refused.")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .minLength(1)
                        .maxLength(IdempotencyFilter.LONGEST_KEY)));
        post.setParameters(parameters);
        if (!post.getResponses().hasAPIResponse("409")) {
            post.getResponses()
                    .addAPIResponse(
                            "409",
                            OASFactory.createAPIResponse()
                                    .description("`outcome-unknown`: the first call with this Idempotency-Key has not"
                                            + " finished"));
        }
    }
}
