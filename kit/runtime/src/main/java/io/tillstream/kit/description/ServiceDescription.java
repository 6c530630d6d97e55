package io.tillstream.kit.description;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/**
 * Completes a service's OpenAPI document while it is built, by rule from the annotations of its resources. It has the last
 * word (the lowest priority): what other filters add, it completes as well.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class ServiceDescription implements OASFilter {

    /** The schema of what may be any JSON. */
    static final String ANYTHING = "JsonNode";

    private final IndexView index;
    private final Words words;

    public ServiceDescription(IndexView index) {
        this.index = index;
        this.words = Words.read(Thread.currentThread().getContextClassLoader());
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        describeAnything(api);
        StandardAnswers.addTo(api.getComponents());
        Headers.addTo(api.getComponents());
        RightsOfCalls.addTo(api.getComponents());
        api.getPaths().getPathItems().forEach((path, item) -> {
            item.getOperations().forEach((method, operation) -> Endpoint.of(index, operation.getOperationId())
                    .map(endpoint -> new Call(path, method, operation, endpoint))
                    .ifPresent(call -> describe(call, api)));
            Headers.tag(item);
        });
        new Nulls(api, index).describe();
    }

    private void describe(Call call, OpenAPI api) {
        var operation = call.operation();
        operation.setOperationId(call.endpoint().operationId());
        new Successes(api.getComponents()).complete(call);
        new StandardParameters(words).describe(call);
        StandardAnswers.addTo(
                operation, call, words.refusalsOf(call.endpoint().method().name()));
        new Examples(words, api.getComponents()).addTo(operation);
        RightsOfCalls.addTo(operation, call.endpoint());
    }

    /** What may be any JSON is described by the class that holds it, of which no reader knows. */
    private static void describeAnything(OpenAPI api) {
        var schemas = api.getComponents().getSchemas();
        if (schemas != null && schemas.containsKey(ANYTHING)) {
            api.getComponents().addSchema(ANYTHING, OASFactory.createSchema().description("Any JSON"));
            api.getComponents().removeSchema(ANYTHING + "Type");
        }
    }
}
