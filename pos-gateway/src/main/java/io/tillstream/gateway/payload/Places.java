package io.tillstream.gateway.payload;

import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.Json;
import io.tillstream.gateway.identity.RegisterPlace;
import io.tillstream.gateway.identity.Registers;
import io.tillstream.gateway.upstream.ModelDirectory.Entry;
import io.tillstream.gateway.upstream.Owner;
import io.tillstream.gateway.upstream.Owners;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Where registers stand and which segments they load, as the owners last said. */
@ApplicationScoped
class Places {

    private static final String REGISTER = "pos.config";
    private static final int REMEMBERED = 20_000;

    private record ScopesOf(Owner owner, RegisterPlace register) {}

    private final Registers registers;
    private final Owners owners;
    private final Pulses pulses;
    private final Remembered<Long, RegisterPlace> places = new Remembered<>(REMEMBERED);
    private final Remembered<ScopesOf, Map<String, String>> scopes = new Remembered<>(REMEMBERED);

    Places(Registers registers, Owners owners, Pulses pulses) {
        this.registers = registers;
        this.owners = owners;
        this.pulses = pulses;
    }

    /** Whoever may see it; refused with 404 where there is no such register. */
    Uni<RegisterPlace> require(long registerId) {
        return places.get(
                registerId,
                pulses.of(Owner.CONFIG).generation(REGISTER),
                () -> registers.require(registerId, owners.ownToken()));
    }

    /** The scope of every one of these models. */
    Uni<Map<String, String>> scopes(RegisterPlace register, List<Entry> models) {
        var asked = new ArrayList<Uni<Map<String, String>>>();
        Set<Owner> owning = models.stream().map(Entry::owner).collect(Collectors.toSet());
        owning.forEach(owner -> asked.add(scopes(register, owner)));
        return Uni.join().all(asked).andFailFast().map(all -> {
            var scopesOfAll = new HashMap<String, String>();
            all.forEach(scopesOfAll::putAll);
            return scopesOfAll;
        });
    }

    private Uni<Map<String, String>> scopes(RegisterPlace register, Owner owner) {
        return scopes.get(
                new ScopesOf(owner, register),
                pulses.of(owner).scopeGeneration() + settingsGeneration(owner),
                () -> owners.get(owner, "/internal/segments/scopes?" + query(register), owners.ownToken())
                        .map(answer -> texts(answer.orRefuse().body().getBytes())));
    }

    /** What a register is set to decides at other owners as well. */
    private long settingsGeneration(Owner owner) {
        return owner == Owner.CONFIG ? 0 : pulses.of(Owner.CONFIG).generation(REGISTER);
    }

    private static Map<String, String> texts(byte[] json) {
        var texts = new HashMap<String, String>();
        Json.tree(json)
                .fields()
                .forEachRemaining(
                        field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }

    static String query(RegisterPlace register) {
        return "configId=" + register.id() + "&storeId=" + register.storeId() + "&companyId=" + register.companyId();
    }
}
