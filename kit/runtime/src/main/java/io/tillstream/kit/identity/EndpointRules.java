package io.tillstream.kit.identity;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** An endpoint without a rule about who may call it does not start. */
@Singleton
public class EndpointRules {

    private static final List<Class<? extends Annotation>> RULES =
            List.of(RolesAllowed.class, PermitAll.class, DenyAll.class, io.quarkus.security.Authenticated.class);

    void check(@Observes StartupEvent start) {
        var open = Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class) && !type.isInterface())
                .flatMap(EndpointRules::endpointsWithoutRule)
                .toList();
        if (!open.isEmpty()) {
            throw new IllegalStateException("Endpoints without a rule about who may call them: " + open);
        }
    }

    static Stream<String> endpointsWithoutRule(Class<?> resource) {
        return Arrays.stream(resource.getMethods())
                .filter(EndpointRules::isEndpoint)
                .filter(method -> !hasRule(method) && !hasRule(resource))
                .map(method -> resource.getSimpleName() + "." + method.getName());
    }

    private static boolean isEndpoint(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    private static boolean hasRule(AnnotatedElement element) {
        return RULES.stream().anyMatch(element::isAnnotationPresent);
    }
}
