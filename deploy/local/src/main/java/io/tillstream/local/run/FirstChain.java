package io.tillstream.local.run;

import io.tillstream.local.cli.WrongUse;
import java.nio.file.Files;
import java.nio.file.Path;

/** The chain that an empty database begins with: the demo's, another folder of CSV files, or none. */
public final class FirstChain {

    private static final String VARIABLE = "TILLSTREAM_DEMO_CHAIN";

    private FirstChain() {}

    /**
     * @param given what the environment says; null: nothing, empty: no chain
     * @return the folder for the services, which run elsewhere; empty for none
     * @throws WrongUse when there is no such folder
     */
    public static String of(Path project, String given) {
        if (given == null) {
            return project.resolve("deploy/demo-chain").toString();
        }
        if (given.isBlank()) {
            return "";
        }
        var folder = Path.of(given).toAbsolutePath();
        if (!Files.isDirectory(folder)) {
            throw new WrongUse(VARIABLE + " is " + given
                    + ", but there is no such folder: name one with a chain's CSV files, or set it empty for none");
        }
        return folder.toString();
    }

    static String of(Path project) {
        return of(project, System.getenv(VARIABLE));
    }

    /** Before anything is started. */
    public static void require(Path project) {
        of(project);
    }
}
