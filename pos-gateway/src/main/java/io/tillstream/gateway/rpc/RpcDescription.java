package io.tillstream.gateway.rpc;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes the frame of JSON-RPC calls in the OpenAPI document; what stands in it is said by examples. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RpcDescription implements OASFilter {

    private static final List<String> DOORS = List.of("/pos/", "/web/", "/jsonrpc");
    private static final String BARE = "/json/2/";
    private static final String XML = "/xmlrpc/";
    private static final String CALL = "RpcCall";
    private static final String ANSWER = "RpcAnswer";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().addSchema(CALL, call()).addSchema(ANSWER, answer());
        api.getPaths().getPathItems().forEach((path, item) -> {
            if (item.getPOST() != null && DOORS.stream().anyMatch(path::startsWith)) {
                describe(item.getPOST());
            } else if (item.getPOST() != null && path.startsWith(BARE)) {
                describeBare(item.getPOST());
            } else if (item.getPOST() != null && path.startsWith(XML)) {
                describeXml(item.getPOST());
            }
        });
    }

    private static void describe(Operation operation) {
        operation.addExtension("x-envelope", "JSON-RPC 2.0");
        operation.setRequestBody(OASFactory.createRequestBody().required(true).content(content(CALL)));
        var answers = OASFactory.createAPIResponses()
                .addAPIResponse(
                        "200", said("The result, or an `error` in the envelope").content(content(ANSWER)))
                .addAPIResponse("400", said("`no-json-rpc`: the body is no JSON-RPC call"));
        if (operation.getResponses() != null) {
            operation.getResponses().getAPIResponses().forEach((code, known) -> {
                if (!answers.hasAPIResponse(code)) {
                    answers.addAPIResponse(code, known);
                }
            });
        }
        operation.setResponses(answers);
    }

    /** Odoo's newer door: bare bodies, HTTP's own statuses, errors in Odoo's words. */
    private static void describeBare(Operation operation) {
        operation.addExtension("x-envelope", "Odoo's JSON-2");
        operation.setRequestBody(OASFactory.createRequestBody()
                .content(json(object("The method's arguments by name, `ids` and `context`"))));
        operation
                .getResponses()
                .getAPIResponses()
                .forEach((code, answer) ->
                        answer.setContent(json(code.equals("200") ? anything("The result") : data())));
    }

    private static void describeXml(Operation operation) {
        operation.addExtension("x-envelope", "XML-RPC");
        operation.setRequestBody(OASFactory.createRequestBody().required(true).content(xml()));
        operation.setResponses(OASFactory.createAPIResponses()
                .addAPIResponse("200", said("The result, or a fault").content(xml()))
                .addAPIResponse(
                        "400", said("The body is no XML-RPC call: a fault").content(xml())));
    }

    private static Content json(Schema schema) {
        return OASFactory.createContent()
                .addMediaType(
                        MediaType.APPLICATION_JSON, OASFactory.createMediaType().schema(schema));
    }

    private static Content xml() {
        return OASFactory.createContent()
                .addMediaType(MediaType.TEXT_XML, OASFactory.createMediaType().schema(text("XML-RPC")));
    }

    private static Schema call() {
        return object("A JSON-RPC 2.0 call, as Odoo's clients send it")
                .addProperty("jsonrpc", text("`2.0`"))
                .addProperty("method", text("`call`; it is not looked at"))
                .addProperty("id", anything("Comes back with the answer"))
                .addProperty("params", object("By name").additionalPropertiesBoolean(true))
                .required(List.of("params"));
    }

    private static Schema data() {
        return object("The exception, in the words of Odoo's clients")
                .addProperty("name", text("E.g. `odoo.exceptions.UserError`"))
                .addProperty("message", text("A sentence for a person"))
                .addProperty("type", text("The refusal's own name, e.g. `no-open-session`"))
                .additionalPropertiesBoolean(true);
    }

    private static Schema answer() {
        var error = object("Absent where it went well")
                .addProperty(
                        "code",
                        OASFactory.createSchema()
                                .addType(SchemaType.INTEGER)
                                .description("100: nobody is logged in, or no longer; 200: everything else"))
                .addProperty("message", text("`Odoo Session Expired` or `Odoo Server Error`"))
                .addProperty("data", data());
        return object("A JSON-RPC 2.0 answer; the status is 200 whether it went well or not")
                .addProperty("jsonrpc", text("`2.0`"))
                .addProperty("id", anything("The call's own"))
                .addProperty("result", anything("Absent where it failed"))
                .addProperty("error", error);
    }

    private static Content content(String schema) {
        return OASFactory.createContent()
                .addMediaType(
                        MediaType.APPLICATION_JSON,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(schema)));
    }

    private static APIResponse said(String description) {
        return OASFactory.createAPIResponse().description(description);
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }

    private static Schema anything(String description) {
        return OASFactory.createSchema().description(description);
    }
}
