package io.tillstream.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jose4j.jwk.JsonWebKeySet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {

    @TempDir
    Path dir;

    @Test
    void isMadeOnceEvenWhenAllServicesStartTogether() throws Exception {
        var rings = IntStream.range(0, 5)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> KeyRing.open(dir.resolve("keys"))))
                .toList();

        var published = rings.stream()
                .map(CompletableFuture::join)
                .map(KeyRing::jwks)
                .distinct()
                .toList();

        assertThat(published).hasSize(1);
        assertThat(new JsonWebKeySet(published.get(0)).getJsonWebKeys()).hasSize(KeyRing.OWNERS.size());
    }

    @Test
    void isKept() {
        var before = KeyRing.open(dir).privateKey("pos-gateway");

        assertThat(KeyRing.open(dir).privateKey("pos-gateway")).isEqualTo(before);
    }

    @Test
    void publishesNoPrivateHalf() {
        assertThat(KeyRing.open(dir).jwks()).doesNotContain("\"d\":");
    }

    @Test
    void keepsPrivateKeysFromOtherUsersOfTheMachine() throws Exception {
        KeyRing.open(dir);

        assertThat(Files.getPosixFilePermissions(dir.resolve("pos-gateway.jwk")))
                .containsOnly(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }
}
