package io.tillstream.gateway.payload;

import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.identity.RegisterPlace;
import io.tillstream.gateway.upstream.ModelDirectory.Entry;
import io.tillstream.gateway.upstream.Owners;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Gets segments from their owners. What is read once and served to many tills belongs here. */
@ApplicationScoped
class Segments {

    private final Owners owners;

    Segments(Owners owners) {
        this.owners = owners;
    }

    /** @param since null for the whole segment */
    Uni<Segment> load(Entry model, RegisterPlace register, SegmentPosition since, String token) {
        return owners.get(model.owner(), path(model.model(), register, since), token)
                .map(answer -> Segment.parse(answer.orRefuse().body()));
    }

    private static String path(String model, RegisterPlace register, SegmentPosition since) {
        var path = "/internal/models/" + model + "/segment?configId=" + register.id() + "&storeId=" + register.storeId()
                + "&companyId=" + register.companyId();
        return since == null
                ? path
                : path + "&epoch=" + encoded(since.epoch()) + "&horizon=" + since.horizon() + "&scope="
                        + encoded(since.scope());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
