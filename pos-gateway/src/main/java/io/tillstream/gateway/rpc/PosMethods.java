package io.tillstream.gateway.rpc;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Methods of the point of sale's own models, beside the verbs that every model has. */
@ApplicationScoped
class PosMethods {

    /** One method. */
    interface Method {
        Uni<Buffer> call(Arguments arguments, RpcCaller caller);
    }

    private final Map<String, Method> methods;

    PosMethods(SessionLoad load, SessionClosing closing, OrderSync orders) {
        this.methods = Map.of(
                "pos.session.load_data", guarded(RpcCaller.SELLERS, load::loadData),
                "pos.session.load_pos_data", guarded(RpcCaller.SELLERS, load::loadPosData),
                "pos.session.get_closing_control_data", guarded(RpcCaller.SELLERS, closing::closingControlData),
                "pos.session.close_session_from_ui", guarded(RpcCaller.SELLERS, closing::close),
                "pos.session.try_cash_in_out", guarded(RpcCaller.SELLERS, closing::cashInOut),
                "pos.order.create_from_ui", guarded(RpcCaller.SENDERS, orders::createFromUi),
                "pos.order.sync_from_ui", guarded(RpcCaller.SENDERS, orders::syncFromUi));
    }

    Optional<Method> find(String model, String method) {
        return Optional.ofNullable(methods.get(model + "." + method));
    }

    private static Method guarded(Set<String> roles, Method method) {
        return (arguments, caller) -> {
            caller.require(roles);
            return method.call(arguments, caller);
        };
    }
}
