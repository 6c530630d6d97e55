package io.tillstream.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.Usage;
import io.tillstream.local.cli.WrongUse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void haveDefaults() {
        var ports = ports(Map.of());

        assertThat(ports.of(Server.GATEWAY)).isEqualTo(8080);
        assertThat(ports.of(Server.CONFIG)).isEqualTo(8081);
        assertThat(ports.of(Server.SESSION)).isEqualTo(8082);
        assertThat(ports.of(Server.ORDER)).isEqualTo(8083);
        assertThat(ports.of(Server.PARTNER)).isEqualTo(8084);
        assertThat(ports.of(Server.POSTGRES)).isEqualTo(15_432);
        assertThat(ports.of(Server.KAFKA)).isEqualTo(19_092);
    }

    @Test
    void aFlagWinsOverTheEnvironmentWhichWinsOverTheDefault() {
        var environment = Map.of("TILLSTREAM_GATEWAY_PORT", "9000", "TILLSTREAM_KAFKA_PORT", "9001");
        var ports = ports(environment, "--gateway-port", "9002");

        assertThat(ports.of(Server.GATEWAY)).isEqualTo(9002);
        assertThat(ports.of(Server.KAFKA)).isEqualTo(9001);
    }

    @Test
    void theGatewaysHasAShortFlag() {
        assertThat(ports(Map.of(), "--port", "9003").of(Server.GATEWAY)).isEqualTo(9003);
    }

    @Test
    void refuseWhatIsNoPortAndNameWhereItCameFrom() {
        assertRefused(Map.of(), "--order-port must be a number from 1 to 65535, not 'x'", "--order-port", "x");
        assertRefused(Map.of(), "--order-port must be a number from 1 to 65535, not '0'", "--order-port", "0");
        assertRefused(
                Map.of("TILLSTREAM_POSTGRES_PORT", "65536"),
                "TILLSTREAM_POSTGRES_PORT must be a number from 1 to 65535, not '65536'");
    }

    @Test
    void refuseTwoOnOnePort() {
        assertThatThrownBy(() -> ports(Map.of(), "--order-port", "8081"))
                .isInstanceOf(WrongUse.class)
                .hasMessageStartingWith("config-service and order-service would both use port 8081");
    }

    private static void assertRefused(Map<String, String> environment, String message, String... words) {
        assertThatThrownBy(() -> ports(environment, words))
                .isInstanceOf(WrongUse.class)
                .hasMessage(message);
    }

    private static Ports ports(Map<String, String> environment, String... words) {
        var usage = new Usage("up", "", 0, "", Ports.flags());
        return Ports.of(Arguments.parse(usage, List.of(words)), environment);
    }
}
