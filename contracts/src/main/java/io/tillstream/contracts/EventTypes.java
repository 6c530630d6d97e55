package io.tillstream.contracts;

/** Reads the {@link EventType} of event records. */
public final class EventTypes {

    private EventTypes() {}

    /** The type that an event record declares; a record without one is a programming error. */
    public static String of(Class<?> event) {
        var declared = event.getAnnotation(EventType.class);
        if (declared == null) {
            throw new IllegalArgumentException(event.getName() + " has no @EventType");
        }
        return declared.value();
    }
}
