package io.tillstream.gateway.rpc;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Methods of the point of sale's own models, beside the verbs that every model has; those of 14 to 19 at once. */
@ApplicationScoped
class PosMethods {

    /** One method. */
    interface Method {
        Uni<Buffer> call(Arguments arguments, RpcCaller caller);
    }

    private static final Parameters SESSION = Parameters.of("ids");

    private final Map<String, Method> methods = new HashMap<>();

    PosMethods(
            SessionLoad load,
            LocalData local,
            SessionOpening opening,
            SessionClosing closing,
            OrderSync orders,
            OpenOrders open,
            PaidOrders paid,
            RpcPeople people,
            ExternalIds external) {
        loading(load, local);
        opening(opening);
        closing(closing);
        external(external);
        seller("pos.config.read_config_open_orders", Parameters.of("ids", "domain", "record_ids"), open::read);
        var looked = Parameters.of("config_id", "domain", "limit", "offset");
        seller("pos.order.search_paid_order_ids", looked, paid::search);
        var sent = Parameters.of("orders", "draft");
        method("pos.order.create_from_ui", RpcCaller.SENDERS, sent, orders::createFromUi);
        method("pos.order.sync_from_ui", RpcCaller.SENDERS, Parameters.of("orders"), orders::syncFromUi);
        var group = Parameters.of("group_ext_id", "group");
        method("res.users.has_group", RpcCaller.READERS, group, people::hasGroup);
        method("res.users.context_get", RpcCaller.READERS, Parameters.of(), people::context);
    }

    private void loading(SessionLoad load, LocalData local) {
        seller("pos.session.load_pos_data", SESSION, load::loadPosData);
        seller(
                "pos.session.load_data",
                Parameters.of("ids", "models_to_load|models", "only_data|response"),
                load::loadData);
        seller("pos.session.load_data_params", SESSION, load::loadDataParams);
        seller("pos.session.filter_local_data", Parameters.of("ids", "models_to_filter|models"), local::filter);
    }

    private void opening(SessionOpening opening) {
        var counted = Parameters.of("ids", "cashbox_value", "notes");
        seller("pos.session.create", Parameters.of("vals_list|vals"), opening::create);
        seller("pos.session.delete_opening_control_session", SESSION, opening::delete);
        seller("pos.session.set_opening_control", counted, opening::open);
        seller("pos.session.set_cashbox_pos", counted, opening::open);
    }

    private void closing(SessionClosing closing) {
        seller("pos.session.get_closing_control_data", SESSION, closing::closingControlData);
        seller("pos.session.post_closing_cash_details", Parameters.of("ids", "counted_cash"), closing::countCash);
        seller("pos.session.update_closing_control_state_session", Parameters.of("ids", "notes"), closing::begin);
        seller(
                "pos.session.close_session_from_ui",
                Parameters.of("ids", "bank_payment_method_diff_pairs").and("counted_cash"),
                closing::close);
        seller("pos.session.get_cash_in_out_list", SESSION, closing::cashMoves);
        seller(
                "pos.session.try_cash_in_out",
                Parameters.of("ids", "_type", "amount", "reason", "partner_id", "extras"),
                closing::cashInOut);
    }

    private void external(ExternalIds external) {
        reader("search", Parameters.of("domain|args", "offset", "limit", "order"), external::search);
        reader(
                "search_read",
                Parameters.of("domain", "fields", "offset", "limit", "order").and("load"),
                external::searchRead);
        reader("search_count", Parameters.of("domain|args", "limit"), external::count);
        reader("read", Parameters.of("ids", "fields", "load"), external::read);
        reader("create", Parameters.of("vals_list|vals"), external::create);
        reader("unlink", Parameters.of("ids"), external::unlink);
        var reference = Parameters.of("module", "xml_id", "raise_on_access_error");
        reader("check_object_reference", reference, external::reference);
        reader("get_object_reference", reference, external::reference);
        reader("xmlid_to_res_id", Parameters.of("xmlid", "raise_if_not_found"), external::recordId);
    }

    private void reader(String verb, Parameters parameters, Method method) {
        method(ExternalIds.MODEL + "." + verb, RpcCaller.READERS, parameters, method);
    }

    Optional<Method> find(String model, String method) {
        return Optional.ofNullable(methods.get(model + "." + method));
    }

    private void seller(String name, Parameters parameters, Method method) {
        method(name, RpcCaller.SELLERS, parameters, method);
    }

    private void method(String name, Set<String> roles, Parameters parameters, Method method) {
        methods.put(name, (arguments, caller) -> {
            caller.require(roles);
            return method.call(arguments.requireOnly(parameters), caller);
        });
    }
}
