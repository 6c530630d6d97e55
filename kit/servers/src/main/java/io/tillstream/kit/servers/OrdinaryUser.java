package io.tillstream.kit.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL refuses to run as root; this finds a way to run it as somebody else. */
enum OrdinaryUser {
    /** We are an ordinary user ourselves. */
    OURSELVES(List.of()),
    /** Root in a user namespace of its own: to PostgreSQL it looks like nobody, its files stay root's. */
    NAMESPACE(List.of("unshare", "--user")),
    /** Where user namespaces are forbidden (many containers): nobody, who may still reach root's folders. */
    NOBODY(List.of(
            "setpriv",
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override"));

    private final List<String> prefix;

    OrdinaryUser(List<String> prefix) {
        this.prefix = prefix;
    }

    /** @throws ServerFailed when we are root and cannot become anybody else */
    static OrdinaryUser find() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return OURSELVES;
        }
        for (var candidate : List.of(NAMESPACE, NOBODY)) {
            if (candidate.works()) {
                return candidate;
            }
        }
        throw new ServerFailed("PostgreSQL does not run as root, and neither unshare nor setpriv works here:"
                + " start as an ordinary user");
    }

    List<String> command(List<String> command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Whether that user can run programs below a folder only root may enter. */
    boolean reachesPrivateFolders() {
        return this != NOBODY;
    }

    /** PostgreSQL wants to own its data folder. */
    void own(Path folder) throws IOException {
        if (this == NOBODY) {
            UserPrincipal nobody =
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("65534");
            Files.setOwner(folder, nobody);
        }
    }

    private boolean works() {
        try {
            return Command.run(command(List.of("true"))).exitCode() == 0;
        } catch (ServerFailed missing) {
            return false;
        }
    }
}
