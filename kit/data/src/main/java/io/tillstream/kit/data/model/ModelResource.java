package io.tillstream.kit.data.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.problem.Refusal;
import io.vertx.core.buffer.Buffer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The verbs of the generic RPC on this owner's models, for the gateway. */
@Path("/internal/models")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATOR, Roles.SERVICE})
@Rights(reach = Reach.COMPANY, note = "by store where the model has stores")
@Tag(name = "Models", description = "Records as tills and Odoo clients see them")
public class ModelResource {

    private static final int MOST_IDS = 10_000;
    private static final int MOST_CREATED = 1_000;

    /** {@code args} of create and write; {@code values} of create may be a list of them. */
    public record WriteRequest(List<Long> ids, JsonNode values) {}

    private final Models models;
    private final ModelReader reader;
    private final ModelDescriptions descriptions;
    private final Caller caller;
    private final SecurityIdentity identity;

    ModelResource(
            Models models,
            ModelReader reader,
            ModelDescriptions descriptions,
            Caller caller,
            SecurityIdentity identity) {
        this.models = models;
        this.reader = reader;
        this.descriptions = descriptions;
        this.caller = caller;
        this.identity = identity;
    }

    @GET
    @Operation(summary = "Which models this service owns, with their fields")
    public List<ModelDescriptions.Description> list() {
        return descriptions.of(models.all(), identity.getRoles());
    }

    @POST
    @Path("/{model}/search_read")
    @Operation(summary = "Records that a domain finds")
    @APIResponseSchema(String.class)
    public Uni<Buffer> searchRead(@PathParam("model") String model, @NotNull SearchRequest request) {
        return reader.search(models.require(model), request, viewer());
    }

    @POST
    @Path("/{model}/search")
    @Operation(summary = "Ids of the records that a domain finds")
    @APIResponseSchema(String.class)
    public Uni<Buffer> search(@PathParam("model") String model, @NotNull SearchRequest request) {
        return reader.ids(models.require(model), request, viewer());
    }

    @POST
    @Path("/{model}/search_count")
    @Operation(summary = "How many records a domain finds")
    @APIResponseSchema(String.class)
    public Uni<Buffer> count(@PathParam("model") String model, @NotNull SearchRequest request) {
        return reader.count(models.require(model), request, viewer());
    }

    @POST
    @Path("/{model}/read")
    @Operation(summary = "Records by id, in the order asked for")
    @APIResponseSchema(String.class)
    public Uni<Buffer> read(@PathParam("model") String model, @NotNull SearchRequest request) {
        return reader.read(models.require(model), ids(request.ids()), request, viewer());
    }

    @POST
    @Path("/{model}/name_search")
    @Operation(summary = "[id, display_name] of the records whose name contains a text")
    @APIResponseSchema(String.class)
    public Uni<Buffer> names(
            @PathParam("model") String model, @QueryParam("name") String name, @NotNull SearchRequest request) {
        return reader.names(models.require(model), request, name == null ? "" : name, viewer());
    }

    @POST
    @Path("/{model}/create")
    @Operation(
            summary = "Creates a record, or a list of records all together or not at all",
            description = "Answers the id, or the ids in the order of the list.")
    @APIResponseSchema(value = Long.class, responseDescription = "The id; a list of ids for a list of records")
    public Uni<Object> create(@PathParam("model") String model, @NotNull WriteRequest request) {
        var writer = writer(model, ModelWriter::writers);
        return request.values() != null && request.values().isArray()
                ? writer.createAll(records(model, request.values())).map(Object.class::cast)
                : writer.create(writableValues(model, request.values())).map(Object.class::cast);
    }

    private List<JsonNode> records(String model, JsonNode values) {
        if (values.size() > MOST_CREATED) {
            throw new Refusal(413, "too-many-records", "At most " + MOST_CREATED + " records in one call.");
        }
        var records = StreamSupport.stream(values.spliterator(), false).toList();
        records.forEach(record -> writableValues(model, record));
        return records;
    }

    @POST
    @Path("/{model}/write")
    @Operation(summary = "Changes records")
    public Uni<Boolean> write(@PathParam("model") String model, @NotNull WriteRequest request) {
        return writer(model, ModelWriter::writers)
                .write(ids(request.ids()), writableValues(model, request.values()))
                .replaceWith(true);
    }

    @POST
    @Path("/{model}/unlink")
    @Operation(summary = "Deletes or archives records")
    public Uni<Boolean> unlink(@PathParam("model") String model, @NotNull WriteRequest request) {
        return writer(model, ModelWriter::removers).unlink(ids(request.ids())).replaceWith(true);
    }

    private ModelWriter writer(String model, Function<ModelWriter, Set<String>> allows) {
        return models.requireWriter(model, identity.getRoles(), allows);
    }

    private JsonNode writableValues(String model, JsonNode values) {
        if (values == null || !values.isObject()) {
            throw Refusal.invalid("values", "must be an object of fields and values");
        }
        var described = models.require(model);
        values.fieldNames().forEachRemaining(name -> {
            var field = described.field(name).orElseThrow(() -> DomainSql.unknownField(described, name));
            if (!field.writable()) {
                throw Refusal.forbidden(model + "." + name + " cannot be written.");
            }
        });
        return values;
    }

    private static List<Long> ids(List<Long> ids) {
        if (ids == null || ids.size() > MOST_IDS || ids.contains(null)) {
            throw Refusal.invalid("ids", "must be a list of at most " + MOST_IDS + " ids");
        }
        return ids;
    }

    private Viewer viewer() {
        return Viewer.of(caller, identity.getRoles());
    }
}
