package io.tillstream.local;

import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.Flag;
import io.tillstream.local.cli.WrongUse;
import io.tillstream.local.data.DataFolder;
import io.tillstream.local.run.Profile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a verb works on.
 *
 * @param project the folder with {@code ./pos}
 * @param aot start from an ahead-of-time cache (JDK 25 and newer)
 */
public record Settings(Path project, DataFolder data, Ports ports, Profile profile, boolean aot) {

    private static final String DATA_FLAG = "--data-dir";
    private static final String DATA_VARIABLE = "TILLSTREAM_DATA_DIR";
    private static final String DATA_DEFAULT = ".tillstream";
    private static final String PROFILE_FLAG = "--profile";
    private static final String AOT_FLAG = "--aot";
    private static final int FIRST_JDK_WITH_AOT = 25;

    public static Settings of(Arguments arguments, Map<String, String> environment) {
        var project = Path.of(System.getProperty("tillstream.project", "")).toAbsolutePath();
        var data = arguments.value(DATA_FLAG).orElseGet(() -> dataFolder(environment));
        var profile = Profile.of(arguments.value(PROFILE_FLAG).orElse("development"));
        return new Settings(
                project,
                new DataFolder(project.resolve(data).normalize()),
                Ports.of(arguments, environment),
                profile,
                wantsAot(arguments));
    }

    /** Empty is as good as not set: the project's own folder holds no data. */
    private static String dataFolder(Map<String, String> environment) {
        var set = environment.getOrDefault(DATA_VARIABLE, "");
        return set.isBlank() ? DATA_DEFAULT : set;
    }

    /** Flags of every verb that looks at the data folder. */
    public static List<Flag> dataFlags() {
        return List.of(new Flag(DATA_FLAG, "DIR", "the data folder (" + DATA_DEFAULT + "; " + DATA_VARIABLE + ")"));
    }

    /** Flags of a verb that starts the system. */
    public static List<Flag> startFlags() {
        var flags = new ArrayList<Flag>();
        flags.add(new Flag(PROFILE_FLAG, "NAME", "development: small and quick to start; throughput: for measuring"));
        flags.add(Flag.toggle(AOT_FLAG, "start from an ahead-of-time cache, made at the first start (JDK 25)"));
        flags.addAll(dataFlags());
        flags.addAll(Ports.flags());
        return flags;
    }

    public String url(Server server) {
        return "http://localhost:" + ports.of(server);
    }

    /** The same settings as words for another launcher. */
    public List<String> asFlags() {
        var words = new ArrayList<String>();
        words.addAll(List.of(DATA_FLAG, data.root().toString()));
        words.addAll(List.of(PROFILE_FLAG, profile.name().toLowerCase(Locale.ROOT)));
        if (aot) {
            words.add(AOT_FLAG);
        }
        for (var server : Server.values()) {
            words.addAll(List.of(server.portFlag(), String.valueOf(ports.of(server))));
        }
        return words;
    }

    private static boolean wantsAot(Arguments arguments) {
        var wanted = arguments.has(AOT_FLAG);
        var running = Runtime.version().feature();
        if (wanted && running < FIRST_JDK_WITH_AOT) {
            throw new WrongUse(AOT_FLAG + " needs JDK " + FIRST_JDK_WITH_AOT + " or newer; this is " + running
                    + ": set JAVA_HOME");
        }
        return wanted;
    }
}
