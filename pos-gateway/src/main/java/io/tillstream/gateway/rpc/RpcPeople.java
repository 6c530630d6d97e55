package io.tillstream.gateway.rpc;

import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.Json;
import io.tillstream.gateway.identity.Users;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;

/** What clients ask about the person they work for. */
@ApplicationScoped
class RpcPeople {

    private final Users users;

    RpcPeople(Users users) {
        this.users = users;
    }

    /** What clients send along as {@code context}. */
    Uni<Buffer> context(Arguments arguments, RpcCaller caller) {
        return users.find(Long.parseLong(caller.identity().getSubject()))
                .map(user -> Json.bytes(SessionInfo.UserContext.of(user)));
    }
}
