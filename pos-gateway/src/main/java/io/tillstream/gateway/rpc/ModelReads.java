package io.tillstream.gateway.rpc;

import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.upstream.ModelDirectory;
import io.tillstream.gateway.upstream.Owner;
import io.tillstream.gateway.upstream.Owners;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks the owner of a model for records; the answer goes on as the owner wrote it. */
@ApplicationScoped
class ModelReads {

    private final ModelDirectory directory;
    private final Owners owners;

    ModelReads(ModelDirectory directory, Owners owners) {
        this.directory = directory;
        this.owners = owners;
    }

    /** @param verb of the owner: search, search_read, search_count, read, name_search?name=… */
    Uni<Buffer> ask(String model, String verb, Object request, RpcCaller caller) {
        return directory.require(model).chain(entry -> askAt(entry.owner(), entry.model(), verb, request, caller));
    }

    /** Where several owners have records of a model: one of them. */
    Uni<Buffer> askAt(Owner owner, String model, String verb, Object request, RpcCaller caller) {
        return owners.post(owner, "/internal/models/" + model + "/" + verb, caller.token(), request)
                .map(answer -> answer.orRefuse().body());
    }
}
