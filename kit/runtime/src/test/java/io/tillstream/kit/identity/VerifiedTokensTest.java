package io.tillstream.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private final VerifiedTokens tokens = new VerifiedTokens();

    @Test
    void oneThatIsShownAgainIsNotCheckedAgain() throws Exception {
        var keys = keys();
        var token = token(keys, 300);

        var first = tokens.parse(token, trusting(keys));

        assertThat(tokens.parse(token, trusting(keys))).isSameAs(first);
    }

    @Test
    void anotherSignatureUnderTheSameWordsIsRefused() throws Exception {
        var keys = keys();
        var token = token(keys, 300);
        tokens.parse(token, trusting(keys));
        var forged = token.substring(0, token.lastIndexOf('.') + 1)
                + token(keys(), 300).replaceFirst(".*\\.", "");

        assertThatThrownBy(() -> tokens.parse(forged, trusting(keys))).isInstanceOf(ParseException.class);
    }

    @Test
    void oneThatWasRefusedIsRefusedAgain() throws Exception {
        var keys = keys();
        var foreign = token(keys(), 300);

        assertThatThrownBy(() -> tokens.parse(foreign, trusting(keys))).isInstanceOf(ParseException.class);
        assertThatThrownBy(() -> tokens.parse(foreign, trusting(keys))).isInstanceOf(ParseException.class);
    }

    @Test
    void beyondItsEndItIsCheckedEachTime() throws Exception {
        var keys = keys();
        var ended = token(keys, -5); // still within what clocks may differ

        var first = tokens.parse(ended, trusting(keys));

        assertThat(tokens.parse(ended, trusting(keys))).isNotSameAs(first);
    }

    private static JWTAuthContextInfo trusting(KeyPair keys) {
        var context = new JWTAuthContextInfo(keys.getPublic(), "tillstream");
        context.setSignatureAlgorithm(java.util.Set.of(SignatureAlgorithm.ES256));
        context.setClockSkew(60);
        return context;
    }

    private static KeyPair keys() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static String token(KeyPair keys, int endsInSeconds) throws Exception {
        var claims = new JwtClaims();
        claims.setIssuer("tillstream");
        claims.setSubject("3");
        claims.setGeneratedJwtId();
        var end = NumericDate.now();
        end.addSeconds(endsInSeconds);
        var begin = NumericDate.now();
        begin.addSeconds(-30);
        claims.setExpirationTime(end);
        claims.setIssuedAt(begin);
        var signed = new JsonWebSignature();
        signed.setPayload(claims.toJson());
        signed.setKey(keys.getPrivate());
        signed.setAlgorithmHeaderValue("ES256");
        return signed.getCompactSerialization();
    }
}
