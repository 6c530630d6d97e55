package io.tillstream.gateway.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.tillstream.gateway.Calls;
import io.tillstream.gateway.GatewayTest;
import io.tillstream.gateway.Json;
import io.tillstream.gateway.owners.Owners;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every verb with too many arguments, unknown ones, missing ones and ones of every wrong type. */
@GatewayTest
class WrongArgumentsTest {

    private static final Set<String> REFUSED = Set.of(
            "odoo.exceptions.ValidationError",
            "odoo.exceptions.UserError",
            "odoo.exceptions.MissingError",
            "odoo.exceptions.AccessError");

    private static final List<Object> VALUES = List.of(
            -1,
            1.5,
            1e300,
            true,
            "text",
            "' OR 1=1 --",
            "\u0000",
            List.of("a"),
            List.of(List.of()),
            List.of(-1, "x"),
            Map.of("a", 1),
            Map.of("id", Map.of("x", List.of())),
            "9".repeat(1000));

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Owners owners;

    @TestHTTPResource
    URI gateway;

    private String manager;

    @AfterEach
    void asBefore() {
        owners.session.reset();
    }

    @BeforeEach
    void login() {
        manager = Calls.login("manager");
    }

    /** The number is how many arguments are required, where some are. */
    @ParameterizedTest
    @CsvSource({
        "res.partner, search, 5, 0",
        "res.partner, search_count, 2, 0",
        "res.partner, search_read, 5, 0",
        "res.partner, read, 3, 1",
        "res.partner, name_search, 4, 0",
        "res.partner, name_get, 1, 1",
        "res.partner, fields_get, 2, 0",
        "res.partner, create, 1, 1",
        "res.partner, write, 2, 2",
        "res.partner, unlink, 1, 1",
        "res.partner, action_archive, 1, 1",
        "res.partner, action_unarchive, 1, 1",
        "res.partner, exists, 1, 1",
        "res.partner, check_access_rights, 2, 1",
        "res.partner, has_access, 2, 2",
        "res.partner, check_access, 2, 2",
        "res.partner, web_read, 2, 1",
        "res.partner, web_search_read, 6, 0",
        "pos.session, create, 1, 1",
        "pos.session, load_data, 3, 1",
        "pos.session, load_pos_data, 1, 1",
        "pos.session, filter_local_data, 2, 2",
        "pos.session, set_opening_control, 3, 1",
        "pos.session, set_cashbox_pos, 3, 1",
        "pos.session, get_closing_control_data, 1, 1",
        "pos.session, post_closing_cash_details, 2, 2",
        "pos.session, update_closing_control_state_session, 2, 1",
        "pos.session, close_session_from_ui, 2, 1",
        "pos.session, try_cash_in_out, 6, 4",
        "pos.session, get_cash_in_out_list, 1, 1",
        "pos.session, delete_opening_control_session, 1, 1",
        "res.users, has_group, 2, 1",
        "pos.config, read_config_open_orders, 3, 1",
        "pos.order, create_from_ui, 2, 1",
        "pos.order, search_paid_order_ids, 4, 1",
        "ir.model.data, search, 4, 0",
        "ir.model.data, search_read, 5, 0",
        "ir.model.data, search_count, 2, 0",
        "ir.model.data, read, 3, 1",
        "ir.model.data, create, 1, 1",
        "ir.model.data, unlink, 1, 1",
        "ir.model.data, check_object_reference, 3, 2",
        "ir.model.data, xmlid_to_res_id, 2, 1",
        "pos.order, sync_from_ui, 1, 1"
    })
    void areRefusedByName(String model, String method, int most, int required) {
        requireRefused(call(model, method, Collections.nCopies(most + 1, List.of()), Map.of()), "too many");
        requireRefused(call(model, method, List.of(), Map.of("no_such_argument", 1)), "unknown");
        if (required > 0) {
            requireRefused(call(model, method, List.of(), Map.of()), "missing");
        }
        for (int position = 0; position < most; position++) {
            for (var value : VALUES) {
                if (method.equals("create") && value instanceof Map) {
                    continue;
                }
                var args = new ArrayList<Object>(Collections.nCopies(position, List.of(7)));
                args.add(value);
                requireRefusedOrDone(call(model, method, args, Map.of()), position + " " + value);
            }
        }
    }

    @Test
    void areRefusedWhereTheySayOneThingTwice() {
        requireRefused(
                call("res.partner", "search_count", List.of(List.of()), Map.of("domain", List.of())),
                "by name as well");
        requireRefused(
                call("res.partner", "search_count", List.of(), Map.of("domain", List.of(), "args", List.of())),
                "by both names");
    }

    @Test
    void areRefusedWhereHalfOfThemWouldBeLeftOut() {
        requireRefused(
                call(
                        "res.partner",
                        "web_read",
                        List.of(List.of(1)),
                        Map.of("specification", Map.of("company_id", Map.of("fields", Map.of("vat", Map.of()))))),
                "a related record's field");
    }

    /** By a plain client: some thousand calls are made. */
    private JsonNode call(String model, String method, Object args, Object kwargs) {
        var params = Map.of("model", model, "method", method, "args", args, "kwargs", kwargs);
        var request = HttpRequest.newBuilder(URI.create(gateway + "web/dataset/call_kw"))
                .header("Authorization", "Bearer " + manager)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        Json.bytes(Map.of("id", 42, "params", params)).toString()))
                .build();
        var answer = CLIENT.sendAsync(request, BodyHandlers.ofByteArray()).join();
        assertThat(answer.statusCode()).isEqualTo(200);
        return Json.tree(answer.body());
    }

    private static void requireRefused(JsonNode answer, String what) {
        assertThat(answer.has("error")).as(what).isTrue();
        requireRefusedOrDone(answer, what);
    }

    /** Never a fault of ours, and nothing of our inside. */
    private static void requireRefusedOrDone(JsonNode answer, String what) {
        if (answer.has("error")) {
            var data = answer.path("error").path("data");
            assertThat(data.path("name").asText()).as(what + ": " + answer).isIn(REFUSED);
            assertThat(data.path("debug").asText("none")).isEmpty();
        }
    }
}
