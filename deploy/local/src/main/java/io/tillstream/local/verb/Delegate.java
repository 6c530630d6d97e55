package io.tillstream.local.verb;

import io.tillstream.local.cli.Fault;
import java.lang.reflect.InvocationTargetException;
import java.util.List;

/** A verb that is a program of its own, known by the name of its main class. */
public final class Delegate implements Verb {

    private final String name;
    private final String summary;
    private final String mainClass;

    public Delegate(String name, String summary, String mainClass) {
        this.name = name;
        this.summary = summary;
        this.mainClass = mainClass;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String summary() {
        return summary;
    }

    @Override
    public int run(List<String> words) {
        return call(name, mainClass, words);
    }

    /** Runs a program in this JVM; one that fails by an exception ends with code 1. */
    static int call(String name, String mainClass, List<String> words) {
        try {
            var main = Class.forName(mainClass).getMethod("main", String[].class);
            main.invoke(null, (Object) words.toArray(String[]::new));
            return 0;
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new Fault(name + " failed", e.getCause());
        } catch (ReflectiveOperationException missing) {
            throw new Fault("./pos " + name + " is not part of this build: run ./mvnw -DskipTests package", missing);
        }
    }
}
