package io.tillstream.contracts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The CloudEvents {@code type} of an event record, e.g. {@code io.tillstream.order.paid.v1}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

    String value();

    /** The type that an event record declares. */
    static String of(Class<?> event) {
        var declared = event.getAnnotation(EventType.class);
        if (declared == null) {
            throw new IllegalArgumentException(event.getName() + " has no @EventType");
        }
        return declared.value();
    }
}
