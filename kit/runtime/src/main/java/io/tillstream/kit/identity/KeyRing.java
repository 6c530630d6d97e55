package io.tillstream.kit.identity;

import io.tillstream.kit.start.CannotStart;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.List;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * The signing keys of the five services (P-256), one file each, and the JWKS with all their public halves. Made on the
 * first start, kept afterwards; a mounted secret with the same files works as well and is never written to.
 */
public final class KeyRing {

    public static final String JWKS = "jwks.json";
    public static final List<String> OWNERS =
            List.of("config-service", "session-service", "order-service", "partner-service", "pos-gateway");

    private final Path dir;

    private KeyRing(Path dir) {
        this.dir = dir;
    }

    /** Opens the ring in {@code dir}; makes it if it is not there. Safe when five services start at once. */
    public static KeyRing open(Path dir) {
        var ring = new KeyRing(dir);
        synchronized (KeyRing.class) { // a file lock keeps out other processes only
            if (!Files.exists(dir.resolve(JWKS))) {
                ring.makeOnce();
            }
        }
        return ring;
    }

    /** The key that {@code owner} signs with. */
    public PrivateKey privateKey(String owner) {
        return key(owner).getEcPrivateKey();
    }

    /** The public keys, as served at {@code /.well-known/jwks.json}. */
    public String jwks() {
        return read(dir.resolve(JWKS));
    }

    private EllipticCurveJsonWebKey key(String owner) {
        try {
            return (EllipticCurveJsonWebKey) JsonWebKey.Factory.newJwk(read(file(owner)));
        } catch (JoseException malformed) {
            throw new CannotStart(
                    file(owner) + " holds no signing key (JWK, P-256): put back what was there; without a copy,"
                            + " delete the whole folder, and everybody logs in again");
        }
    }

    private void makeOnce() {
        try {
            Files.createDirectories(dir);
            try (var channel =
                            FileChannel.open(dir.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (!Files.exists(dir.resolve(JWKS))) {
                    make();
                }
            }
        } catch (IOException failure) {
            throw new CannotStart("signing keys cannot be made in " + dir.toAbsolutePath()
                    + ": let this user write there, or name another folder in TILLSTREAM_KEYS_DIR (" + failure + ")");
        }
    }

    private void make() throws IOException {
        var keys = new ArrayList<EllipticCurveJsonWebKey>();
        for (var owner : OWNERS) {
            var key = newKey(owner);
            writePrivately(file(owner), key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
            keys.add(key);
        }
        var complete = dir.resolve(JWKS + ".new");
        Files.writeString(complete, new JsonWebKeySet(keys).toJson(OutputControlLevel.PUBLIC_ONLY));
        Files.move(complete, dir.resolve(JWKS));
    }

    private static EllipticCurveJsonWebKey newKey(String owner) {
        try {
            var key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(owner);
            key.setUse("sig");
            key.setAlgorithm("ES256");
            return key;
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void writePrivately(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, content);
    }

    private Path file(String owner) {
        return dir.resolve(owner + ".jwk");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new CannotStart("cannot read " + file.toAbsolutePath() + ": let this user read it, or put it back ("
                    + failure + ")");
        }
    }
}
