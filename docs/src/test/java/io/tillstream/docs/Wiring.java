package io.tillstream.docs;

import io.tillstream.contracts.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who calls whom and who publishes and hears what, read from configuration and sources. */
record Wiring(List<Service> services, List<Call> calls) {

    private static final String KIT_SETTINGS = "kit/runtime/src/main/resources/META-INF/microprofile-config.properties";
    private static final Pattern ADDRESS = Pattern.compile("\\$\\{(tillstream\\.\\w+\\.url)}");
    private static final Pattern PORT = Pattern.compile("(\\d{4,5})}?$");
    private static final Pattern CLIENT = Pattern.compile("quarkus\\.rest-client\\.(.+)\\.url");
    private static final String COPIES = "/internal/records";
    private static final Pattern PUBLISHED =
            Pattern.compile("(?:publishedOn|OutgoingEvent\\.of|new CloudEvent)\\(\\s*Topics\\.([A-Z]+)");
    private static final Pattern TOPIC = Pattern.compile("Topics\\.([A-Z]+)");

    /** @param database null where it keeps nothing */
    record Service(String name, String port, String database, Set<String> publishes, Set<String> hears) {}

    /** @param to one or several that are called in the same way */
    record Call(String from, List<String> to, String address) {}

    static Wiring read() {
        var services = Tree.SERVICES.stream().map(Wiring::service).toList();
        return new Wiring(
                services,
                Tree.SERVICES.stream()
                        .flatMap(name -> calls(name, services).stream())
                        .toList());
    }

    private static Service service(String name) {
        var settings = settings(name + "/src/main/resources/application.properties");
        return new Service(
                name,
                first(PORT, settings.getProperty("quarkus.http.port")),
                settings.getProperty("tillstream.database"),
                publishes(name),
                hears(name, settings));
    }

    private static List<Call> calls(String from, List<Service> services) {
        var byAddress = new TreeMap<String, Set<String>>();
        var settings = settings(from + "/src/main/resources/application.properties");
        settings.stringPropertyNames().forEach(key -> ADDRESS.matcher(settings.getProperty(key))
                .results()
                .forEach(url -> byAddress
                        .computeIfAbsent(address(from, key), fresh -> new TreeSet<>(byPlace()))
                        .add(at(url.group(1), services))));
        owners(from).ifPresent(owners -> byAddress.put("/api, /internal", owners));
        return byAddress.entrySet().stream()
                .map(call -> new Call(from, List.copyOf(call.getValue()), call.getKey()))
                .toList();
    }

    private static Comparator<String> byPlace() {
        return Comparator.comparing(Tree.SERVICES::indexOf);
    }

    /** What a copy asks its owner, or the path of the REST client of that name. */
    private static String address(String from, String key) {
        var client = CLIENT.matcher(key);
        if (!client.matches()) {
            return COPIES;
        }
        return sources(from)
                .filter(source -> source.contains("configKey = \"" + client.group(1) + "\""))
                .map(source -> first(Pattern.compile("@Path\\(\"([^\"]+)\"\\)"), source))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody uses " + key));
    }

    /** The gateway calls on every owner that its enum names. */
    private static Optional<Set<String>> owners(String from) {
        return sources(from)
                .filter(source -> source.contains("public enum Owner "))
                .map(source -> Tree.SERVICES.stream()
                        .filter(name -> source.contains("\"" + name + "\""))
                        .collect(Collectors.toCollection(() -> (Set<String>) new TreeSet<>(byPlace()))))
                .findFirst();
    }

    private static String at(String key, List<Service> services) {
        var port = first(PORT, settings(KIT_SETTINGS).getProperty(key));
        return services.stream()
                .filter(service -> service.port().equals(port))
                .map(Service::name)
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> publishes(String name) {
        var published = sources(name).flatMap(source -> topics(PUBLISHED, source));
        // The kit publishes selections for whoever sends one.
        var selections = sources(name)
                .filter(source -> source.contains("import io.tillstream.kit.data.selection.Selections;"))
                .map(source -> Topics.SELECTIONS);
        return Stream.concat(published, selections).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> hears(String name, Properties settings) {
        var configured = settings.stringPropertyNames().stream()
                .filter(key -> key.matches("mp\\.messaging\\.incoming\\.[^.]+\\.topic"))
                .map(settings::getProperty);
        var read = sources(name)
                .filter(source -> source.contains("new TopicReader("))
                .flatMap(source -> topics(TOPIC, source));
        return Stream.concat(configured, read).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> topics(Pattern constant, String source) {
        return constant.matcher(source).results().map(found -> topic(found.group(1)));
    }

    private static String topic(String constant) {
        try {
            return (String) Topics.class.getField(constant).get(null);
        } catch (ReflectiveOperationException unknown) {
            throw new AssertionError("There is no topic " + constant, unknown);
        }
    }

    private static Stream<String> sources(String module) {
        var folder = Tree.PROJECT.resolve(module).resolve("src/main/java");
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().map(Wiring::text).toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Properties settings(String path) {
        var settings = new Properties();
        try (var file = Files.newBufferedReader(Tree.PROJECT.resolve(path))) {
            settings.load(file);
            return settings;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new AssertionError(pattern + " is not in " + text);
        }
        return found.group(1);
    }
}
