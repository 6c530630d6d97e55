package io.tillstream.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URL;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.xmlrpc.XmlRpcException;
import org.apache.xmlrpc.client.XmlRpcClient;
import org.apache.xmlrpc.client.XmlRpcClientConfigImpl;
import org.junit.jupiter.api.Test;

/** Apache's client of XML-RPC, strict about what XML-RPC is: no nil, no eight-byte numbers. */
class ApacheXmlRpcClientTest {

    private final Register register = Register.created(Person.manager(), "DAM-02");
    private final XmlRpcClient common = client("common");
    private final XmlRpcClient object = client("object");
    private Object uid;

    @Test
    void goesThroughADayAtATill() throws Exception {
        uid = common.execute("authenticate", new Object[] {"any", "manager", "manager", Map.of()});
        assertThat(uid).isInstanceOf(Integer.class);

        keepsCustomers();
        opensSellsAndCloses();
    }

    @Test
    void isRefusedByFault() {
        uid = 1;
        assertThatThrownBy(() -> call("res.partner", "search", List.of(List.of()), Map.of()))
                .isInstanceOfSatisfying(
                        XmlRpcException.class, fault -> assertThat(fault.code).isEqualTo(3));
        assertThatThrownBy(() -> common.execute("no_such_method", new Object[0]))
                .isInstanceOfSatisfying(
                        XmlRpcException.class, fault -> assertThat(fault.code).isEqualTo(2));
    }

    private void keepsCustomers() throws XmlRpcException {
        var name = "Customer " + UUID.randomUUID();
        var id = call("res.partner", "create", List.of(Map.of("name", name)), Map.of());
        call("res.partner", "write", List.of(List.of(id), Map.of("phone", "+31 20 5")), Map.of());
        var found = rows(call(
                "res.partner",
                "search_read",
                List.of(List.of(List.of("name", "=", name))),
                Map.of("fields", List.of("phone", "email"))));
        assertThat(found).hasSize(1);
        assertThat(found.get(0)).containsEntry("phone", "+31 20 5").containsEntry("email", false);
        assertThat(call("res.partner", "action_archive", List.of(List.of(id)), Map.of()))
                .isEqualTo(true);
        assertThat(call("res.partner", "search_count", List.of(List.of(List.of("name", "=", name))), Map.of()))
                .isEqualTo(0);
    }

    private void opensSellsAndCloses() throws XmlRpcException {
        var session = List.of((int) register.sessionId);
        call("pos.session", "set_opening_control", List.of(session, 100.0, "Good morning"), Map.of());
        var loaded = (Map<?, ?>) call("pos.session", "load_data", List.of(session), Map.of());
        assertThat(loaded.keySet().stream().map(String::valueOf)).contains("product.product", "pos.config");

        var sold = rows(call(
                "pos.order",
                "create_from_ui",
                List.of(List.of(plain(register.espressoPaidInCash())), false),
                Map.of()));
        assertThat(sold.get(0)).containsEntry("status", "created");
        assertThat(call("pos.session", "try_cash_in_out", List.of(session, "out", 2.0, "Milk", Map.of()), Map.of()))
                .isEqualTo(false);

        var counted = Map.of("counted_cash", 100.4);
        assertThat(call("pos.session", "close_session_from_ui", List.of(session, List.of()), counted))
                .isEqualTo(Map.of("successful", true, "status", true));
    }

    private Object call(String model, String method, List<?> args, Map<String, ?> kwargs) throws XmlRpcException {
        return object.execute("execute_kw", new Object[] {"any", uid, "manager", model, method, args, kwargs});
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Object answer) {
        return Arrays.stream((Object[]) answer)
                .map(row -> (Map<String, Object>) row)
                .toList();
    }

    /** In the types that XML-RPC has. */
    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            var plain = new LinkedHashMap<String, Object>();
            map.forEach((name, member) -> plain.put(name.toString(), plain(member)));
            return plain;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ApacheXmlRpcClientTest::plain).toList();
        }
        if (value instanceof Long number) {
            return number.intValue();
        }
        return value instanceof Number number && !(value instanceof Integer) ? number.doubleValue() : value;
    }

    private static XmlRpcClient client(String service) {
        var configuration = new XmlRpcClientConfigImpl();
        configuration.setServerURL(address(service));
        var client = new XmlRpcClient();
        client.setConfig(configuration);
        return client;
    }

    private static URL address(String service) {
        try {
            return URI.create(RunningSystem.get().gateway() + "/xmlrpc/2/" + service)
                    .toURL();
        } catch (java.net.MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
