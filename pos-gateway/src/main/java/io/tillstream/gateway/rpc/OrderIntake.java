package io.tillstream.gateway.rpc;

import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.identity.DeviceTokens;
import io.tillstream.gateway.upstream.Owner;
import io.tillstream.gateway.upstream.Owners;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;

/** Hands orders to their owner as the bytes they came in: what was hashed at the till is hashed there. */
@ApplicationScoped
class OrderIntake {

    private final Owners owners;
    private final DeviceTokens devices;

    OrderIntake(Owners owners, DeviceTokens devices) {
        this.owners = owners;
        this.devices = devices;
    }

    /** @return one row for each order, in the order sent */
    Uni<Buffer> ingest(Buffer orders, boolean draft, RpcCaller caller) {
        var body = Buffer.buffer(orders.length() + 32)
                .appendString("{\"orders\":")
                .appendBuffer(orders)
                .appendString(",\"draft\":" + draft + "}");
        return post("/internal/orders/ingest", body, caller);
    }

    /** @param orders uuids and hashes as the till knows them */
    Uni<Buffer> reconcile(long configId, Buffer orders, RpcCaller caller) {
        var body = Buffer.buffer(orders.length() + 48)
                .appendString("{\"configId\":" + configId + ",\"orders\":")
                .appendBuffer(orders)
                .appendString("}");
        return post("/internal/orders/reconcile", body, caller);
    }

    private Uni<Buffer> post(String path, Buffer body, RpcCaller caller) {
        return admitted(caller)
                .chain(() -> owners.post(Owner.ORDER, path, caller.token(), body))
                .map(answer -> answer.orRefuse().body());
    }

    private Uni<Void> admitted(RpcCaller caller) {
        return caller.isDevice()
                ? devices.requireValid(caller.identity().getTokenID())
                : Uni.createFrom().voidItem();
    }
}
