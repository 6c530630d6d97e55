package io.tillstream.acceptance.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillstream.acceptance.Person;
import io.tillstream.acceptance.RunningSystem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class TooLargeTest {

    /** Refused by its announced length, before it is read; a client that sends on regardless may see a reset. */
    @Test
    void forAnyCallIsRefusedUnread() throws IOException {
        try (var socket = new Socket("localhost", RunningSystem.get().port("gateway"))) {
            var head = "POST /pos/create_from_ui HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + Person.admin().token()
                    + "\r\nContent-Type: application/json\r\nContent-Length: 14000000\r\n\r\n{";
            socket.getOutputStream().write(head.getBytes());

            var status = new BufferedReader(new InputStreamReader(socket.getInputStream())).readLine();

            assertThat(status).contains("413");
        }
    }
}
