package io.tillstream.acceptance.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tillstream.acceptance.RunningSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** Makes tokens that the gateway would not give: with its own key, or with one that nobody knows. */
public final class Forger {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CURVE = "secp256r1";
    private static final long NOBODY = 990_099;

    private final PrivateKey key;

    private Forger(PrivateKey key) {
        this.key = key;
    }

    public static Forger withTheGatewaysKey() {
        try {
            var jwk = JSON.readTree(
                    RunningSystem.get().keys().resolve("pos-gateway.jwk").toFile());
            var curve = AlgorithmParameters.getInstance("EC");
            curve.init(new ECGenParameterSpec(CURVE));
            var secret =
                    new BigInteger(1, Base64.getUrlDecoder().decode(jwk.get("d").asText()));
            return new Forger(KeyFactory.getInstance("EC")
                    .generatePrivate(new ECPrivateKeySpec(secret, curve.getParameterSpec(ECParameterSpec.class))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Forger withAKeyOfItsOwn() {
        try {
            var keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec(CURVE));
            return new Forger(keys.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An administrator of all stores of a company that is not the demo chain's. */
    String adminOfAnotherCompany() {
        return sign(claims("admin", "access").put("company", NOBODY));
    }

    String admin() {
        return sign(claims("admin", "access"));
    }

    /** Another service of ours. */
    String service() {
        var claims = claims("service", "access").put("sub", "0").put("upn", "pos-gateway");
        claims.remove("company");
        return sign(claims);
    }

    /** Was good until yesterday. */
    String expired() {
        return sign(claims("admin", "access")
                .put("exp", Instant.now().minus(Duration.ofDays(1)).getEpochSecond()));
    }

    /** The same token, as it was when it had just ended. */
    public String ended(String token) {
        try {
            var claims = (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
            return sign(claims.put("exp", Instant.now().minusSeconds(90).getEpochSecond()));
        } catch (IOException noToken) {
            throw new UncheckedIOException(noToken);
        }
    }

    /** Signed as a token should be, and meant for something else. */
    String of(String use) {
        return sign(claims("admin", use));
    }

    /** What a till has that was offline for long. */
    String device(long registerId, long storeId) {
        var claims = claims("device", "device").put("register", registerId).put("allStores", false);
        claims.putArray("stores").add(storeId);
        return sign(claims);
    }

    private static ObjectNode claims(String role, String use) {
        var claims = JSON.createObjectNode()
                .put("iss", "tillstream")
                .put("iat", Instant.now().getEpochSecond())
                .put("exp", Instant.now().plus(Duration.ofHours(1)).getEpochSecond())
                .put("sub", String.valueOf(NOBODY))
                .put("upn", "forged-" + role)
                .put("name", "forged")
                .put("company", 1)
                .put("allStores", true)
                .put("use", use);
        claims.putArray("groups").add(role);
        return claims;
    }

    private String sign(JsonNode claims) {
        var header = JSON.createObjectNode().put("alg", "ES256").put("kid", "pos-gateway");
        var content = encoded(header.toString()) + "." + encoded(claims.toString());
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.UTF_8));
            return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
