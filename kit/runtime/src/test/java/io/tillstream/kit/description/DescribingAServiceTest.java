package io.tillstream.kit.description;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.identity.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.Index;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What follows by rule from a resource's annotations. */
class DescribingAServiceTest {

    @RolesAllowed(Roles.CASHIER)
    @Rights(reach = Reach.STORES)
    static class GiftCardResource {
        public void get() {}

        @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
        @Rights(reach = Reach.COMPANY, note = "once")
        public Uni<RestResponse<String>> create() {
            return null;
        }

        @PermitAll
        public Uni<Void> block() {
            return null;
        }

        @PermitAll
        @ResponseStatus(202)
        public Uni<String> send() {
            return null;
        }

        public void sellGiftCards() {}

        @PermitAll
        @Rights(reach = Reach.STORES, roles = Roles.DEVICE)
        public void inEnvelope() {}

        @PermitAll
        public void open() {}
    }

    private final OpenAPI api = OASFactory.createOpenAPI().paths(OASFactory.createPaths());
    private ServiceDescription description;

    @BeforeEach
    void index() throws IOException {
        description = new ServiceDescription(Index.of(GiftCardResource.class));
    }

    @Test
    void namesOperationsAfterMethodAndSubject() {
        assertThat(described(HttpMethod.GET, "get").getOperationId()).isEqualTo("getGiftCard");
        assertThat(described(HttpMethod.POST, "sellGiftCards").getOperationId()).isEqualTo("sellGiftCards");
    }

    @Test
    void saysWhoMayCallAndHowFarItReaches() {
        assertThat(described(HttpMethod.GET, "get").getExtensions())
                .containsEntry("x-roles", List.of("cashier"))
                .containsEntry("x-reach", "the caller's stores");
        assertThat(described(HttpMethod.POST, "create").getExtensions())
                .containsEntry("x-roles", List.of("manager", "admin"))
                .containsEntry("x-reach", "the caller's company; once");
        assertThat(described(HttpMethod.POST, "inEnvelope").getExtensions())
                .containsEntry("x-roles", List.of("device"));
        assertThat(described(HttpMethod.POST, "open").getExtensions()).doesNotContainKey("x-roles");
    }

    @Test
    void refusesStrangersOnlyWhereTheFrameworkAsksWhoTheyAre() {
        assertThat(answers(described(HttpMethod.GET, "get"))).contains("401", "403", "404", "503");
        assertThat(answers(described(HttpMethod.POST, "inEnvelope"))).doesNotContain("401", "403");
        assertThat(answers(described(HttpMethod.POST, "open"))).doesNotContain("401", "403");
    }

    @Test
    void whatCreatesAnswers201WithTheAddress() {
        var created = described(HttpMethod.POST, "create").getResponses();

        assertThat(created.hasAPIResponse("200")).isFalse();
        assertThat(created.getAPIResponse("201").getHeaders()).containsKey("Location");
    }

    @Test
    void saysTheStatusThatIsReallySent() {
        assertThat(answers(described(HttpMethod.POST, "block"))).contains("204").doesNotContain("200");
        assertThat(answers(described(HttpMethod.POST, "send"))).contains("202").doesNotContain("200");
    }

    @Test
    void whatIsConditionalCanBeStale() {
        var operation = operation("get");
        operation.addParameter(parameter("If-Match", Parameter.In.HEADER));

        var described = described(HttpMethod.PUT, operation);

        assertThat(answers(described)).contains("412");
        assertThat(described.getParameters().get(0).getDescription()).contains("ETag");
        assertThat(described.getResponses().getAPIResponse("200").getHeaders()).containsKey("ETag");
    }

    @Test
    void idsAreCalledAfterWhatTheyAreOf() {
        var operation = operation("get");
        operation.addParameter(parameter("id", Parameter.In.PATH));
        operation.addParameter(parameter("registerId", Parameter.In.QUERY));

        assertThat(described(HttpMethod.GET, operation).getParameters())
                .extracting(Parameter::getDescription)
                .containsExactly("The gift card's id", "The register's id");
    }

    @Test
    void anErrorInWordsBecomesAProblemOfThatName() {
        var operation = operation("get");
        operation
                .getResponses()
                .addAPIResponse("409", OASFactory.createAPIResponse().description("`card-used-up`: nothing is left"));

        var problem = described(HttpMethod.GET, operation)
                .getResponses()
                .getAPIResponse("409")
                .getContent()
                .getMediaType("application/problem+json");

        assertThat(problem.getSchema().getRef()).endsWith("/Problem");
        assertThat(problem.getExample()).extracting("type").isEqualTo("card-used-up");
    }

    private Operation described(HttpMethod method, String name) {
        return described(method, operation(name));
    }

    private Operation described(HttpMethod method, Operation operation) {
        var item = OASFactory.createPathItem();
        item.setOperation(method, operation);
        api.getPaths().addPathItem("/api/gift-cards/{id}", item);
        description.filterOpenAPI(api);
        return operation;
    }

    private static Operation operation(String method) {
        return OASFactory.createOperation()
                .operationId(GiftCardResource.class.getName() + "_" + method)
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("200", OASFactory.createAPIResponse().description("OK")));
    }

    private static Parameter parameter(String name, Parameter.In in) {
        return OASFactory.createParameter().name(name).in(in);
    }

    private static Set<String> answers(Operation operation) {
        return operation.getResponses().getAPIResponses().keySet();
    }
}
