package io.tillstream.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** The modules whose code the rules are about, where their classes are and in which package they live. */
enum Module {
    CONTRACTS("contracts", "contracts"),
    PRICING("pricing", "pricing"),
    KIT_RUNTIME("kit/runtime", "kit"),
    KIT_DATA("kit/data", "kit"),
    KIT_SERVERS("kit/servers", "kit"),
    KIT_TESTING("kit/testing", "kit"),
    CONFIG("config-service", "config"),
    SESSION("session-service", "session"),
    ORDER("order-service", "order"),
    PARTNER("partner-service", "partner"),
    GATEWAY("pos-gateway", "gateway"),
    LOCAL("deploy/local", "local");

    static final Path PROJECT = Path.of(System.getProperty("basedir", "."), "..");

    private final String folder;
    private final String packageName;

    Module(String folder, String packageName) {
        this.folder = folder;
        this.packageName = "io.tillstream." + packageName;
    }

    String folder() {
        return folder;
    }

    Path path() {
        return PROJECT.resolve(folder);
    }

    String packageName() {
        return packageName;
    }

    /** As ArchUnit writes a package with all below it. */
    String packages() {
        return packageName + "..";
    }

    boolean isService() {
        return folder.endsWith("-service") || this == GATEWAY;
    }

    JavaClasses classes() {
        return classesOf(Stream.of(this));
    }

    static Stream<Module> services() {
        return Arrays.stream(values()).filter(Module::isService);
    }

    static JavaClasses classesOf(Stream<Module> modules) {
        return new ClassFileImporter().importPaths(modules.map(Module::compiled).toList());
    }

    static String[] packagesOf(Stream<Module> modules) {
        return modules.map(Module::packages).toArray(String[]::new);
    }

    /** The rules must not hold only because there was nothing to read. */
    private Path compiled() {
        var classes = path().resolve("target/classes");
        if (!Files.isDirectory(classes.resolve("io/tillstream"))) {
            throw new AssertionError(folder + " is not compiled: run ./mvnw verify in the project's root");
        }
        return classes;
    }
}
