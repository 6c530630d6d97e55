package io.tillstream.contracts;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** All event records of this module, found among its compiled classes: a new one is tested without being listed. */
final class EventRecords {

    private EventRecords() {}

    static List<Class<?>> all() {
        return classes().stream()
                .<Class<?>>map(EventRecords::load)
                .filter(type -> type.isAnnotationPresent(EventType.class))
                .toList();
    }

    /** The sealed families, one for each topic or two compacted ones. */
    static List<Class<?>> families() {
        return classes().stream()
                .<Class<?>>map(EventRecords::load)
                .filter(type -> type.isInterface() && type.isSealed())
                .toList();
    }

    private static List<String> classes() {
        var root = root();
        try (var files = Files.walk(root)) {
            return files.map(root::relativize)
                    .map(Path::toString)
                    .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace(File.separatorChar, '.'))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path root() {
        try {
            return Path.of(EventType.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, EventType.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
