package io.tillstream.kit.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the table of rights (docs/rights.md) says of an endpoint beside its roles; on a method, it wins over its class's.
 * It judges nothing: that is done where the data is.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Rights {

    Reach reach();

    /** Who may call, where that is not asked by {@code @RolesAllowed} but inside (a JSON-RPC envelope). */
    String[] roles() default {};

    /** What else is to be known, e.g. which of the roles reach less far. */
    String note() default "";
}
