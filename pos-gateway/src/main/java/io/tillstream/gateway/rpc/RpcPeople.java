package io.tillstream.gateway.rpc;

import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.Json;
import io.tillstream.gateway.identity.Users;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.problem.Refusal;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Map;
import java.util.function.Predicate;

/** What clients ask about the person they work for. */
@ApplicationScoped
class RpcPeople {

    private static final Predicate<RpcCaller> NOBODY = caller -> false;

    private static final Map<String, Predicate<RpcCaller>> GROUPS = Map.of(
            "base.group_user", caller -> true,
            "point_of_sale.group_pos_user", caller -> !Collections.disjoint(caller.roles(), RpcCaller.SELLERS),
            "point_of_sale.group_pos_manager", RpcCaller::isManager,
            "base.group_system", caller -> caller.roles().contains(Roles.ADMIN),
            "base.group_erp_manager", caller -> caller.roles().contains(Roles.ADMIN));

    private final Users users;

    RpcPeople(Users users) {
        this.users = users;
    }

    /** Roles in the words of Odoo's groups; till 17 the group is the only argument, since 18 the second. */
    Uni<Buffer> hasGroup(Arguments arguments, RpcCaller caller) {
        var first = arguments.get(0, "group_ext_id");
        var group = first.isTextual() ? first : arguments.require(1, "group_ext_id");
        if (!group.isTextual()) {
            throw Refusal.invalid("group_ext_id", "must be the name of a group");
        }
        return Uni.createFrom()
                .item(Json.bytes(GROUPS.getOrDefault(group.asText(), NOBODY).test(caller)));
    }

    /** What clients send along as {@code context}. */
    Uni<Buffer> context(Arguments arguments, RpcCaller caller) {
        return users.find(Long.parseLong(caller.identity().getSubject()))
                .map(user -> Json.bytes(SessionInfo.UserContext.of(user)));
    }
}
