package io.tillstream.local.run;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillstream.local.Ports;
import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.Fault;
import io.tillstream.local.cli.Usage;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortCheckTest {

    @Test
    void namesThePortInUseItsOwnerAndTheWayOut() throws Exception {
        try (var taken = new ServerSocket(0)) {
            var port = taken.getLocalPort();
            var words = List.of("--config-port", String.valueOf(port));
            var ports = Ports.of(Arguments.parse(new Usage("up", "", 0, "", Ports.flags()), words), Map.of());

            assertThatThrownBy(() -> PortCheck.require(ports))
                    .isInstanceOf(Fault.class)
                    .hasMessageContaining("Port " + port + " (config-service) is in use")
                    .hasMessageContaining("--config-port N or TILLSTREAM_CONFIG_PORT=N");
        }
    }
}
