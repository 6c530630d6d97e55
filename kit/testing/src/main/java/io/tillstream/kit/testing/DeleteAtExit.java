package io.tillstream.kit.testing;

import io.tillstream.kit.servers.Folders;
import java.io.IOException;
import java.nio.file.Path;

/** Removes temporary folders with the JVM. */
final class DeleteAtExit {

    private DeleteAtExit() {}

    static void folder(Path folder) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "delete-" + folder.getFileName()));
    }

    private static void delete(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            System.err.println("Left behind: " + folder + " (" + e.getMessage() + ")");
        }
    }
}
