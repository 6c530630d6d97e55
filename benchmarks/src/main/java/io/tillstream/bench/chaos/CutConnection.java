package io.tillstream.bench.chaos;

import java.io.IOException;
import java.net.Socket;
import java.util.function.BooleanSupplier;

/** One connection through the proxy. */
final class CutConnection {

    private static final int BUFFER = 16 * 1024;

    private final Socket caller;
    private final Socket owner;
    private final BooleanSupplier isToBeCut;

    CutConnection(Socket caller, Socket owner, BooleanSupplier isToBeCut) {
        this.caller = caller;
        this.owner = owner;
        this.isToBeCut = isToBeCut;
    }

    void passRequests() {
        try {
            var buffer = new byte[BUFFER];
            for (var read = caller.getInputStream().read(buffer);
                    read >= 0;
                    read = caller.getInputStream().read(buffer)) {
                owner.getOutputStream().write(buffer, 0, read);
            }
            cut();
        } catch (IOException ended) {
            cut();
        }
    }

    void passAnswers() {
        try {
            var buffer = new byte[BUFFER];
            for (var read = owner.getInputStream().read(buffer);
                    read >= 0;
                    read = owner.getInputStream().read(buffer)) {
                if (isToBeCut.getAsBoolean()) {
                    // The status line is there, the rest never comes.
                    caller.getOutputStream().write(buffer, 0, read / 2);
                    caller.getOutputStream().flush();
                    break;
                }
                caller.getOutputStream().write(buffer, 0, read);
            }
            cut();
        } catch (IOException ended) {
            cut();
        }
    }

    void cut() {
        close(caller);
        close(owner);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // That is all we want.
        }
    }
}
