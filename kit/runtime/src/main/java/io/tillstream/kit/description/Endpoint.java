package io.tillstream.kit.description;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Rights;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** The method behind an operation, as its annotations describe it. */
record Endpoint(MethodInfo method) {

    private static final char BEFORE_METHOD = '_';
    private static final String RESOURCE = "Resource";
    private static final Set<DotName> WRAPPERS = Set.of(name(Uni.class), name(RestResponse.class));

    /** @param operationId as the strategy PACKAGE_CLASS_METHOD makes it */
    static Optional<Endpoint> of(IndexView index, String operationId) {
        var end = operationId == null ? -1 : operationId.lastIndexOf(BEFORE_METHOD);
        if (end < 0) {
            return Optional.empty();
        }
        var type = index.getClassByName(operationId.substring(0, end));
        return type == null
                ? Optional.empty()
                : type.methods().stream()
                        .filter(method -> method.name().equals(operationId.substring(end + 1)))
                        .findFirst()
                        .map(Endpoint::new);
    }

    /** What generated clients call it: {@code getProduct}, {@code listPaymentMethod}, {@code moveCash}. */
    String operationId() {
        var name = method.name();
        var said = name.toLowerCase(Locale.ROOT);
        var mentioned = words().allMatch(word -> said.contains(word.toLowerCase(Locale.ROOT)));
        return mentioned ? name : name + noun();
    }

    /** What the resource is about, as a person says it: {@code payment method}. */
    String subject() {
        return String.join(" ", words().toList()).toLowerCase(Locale.ROOT);
    }

    /** Who may call it; empty for everybody, with an identity or without. */
    List<String> roles() {
        var inside = rights().map(rights -> rights.value("roles")).map(AnnotationValue::asStringArray);
        if (inside.isPresent()) {
            return List.of(inside.get());
        }
        return onMethod(RolesAllowed.class)
                .or(() -> onMethod(PermitAll.class).isPresent() ? Optional.empty() : onClass(RolesAllowed.class))
                .map(allowed -> List.of(allowed.value().asStringArray()))
                .orElse(List.of());
    }

    /** Whether the framework asks for an identity before the method is called. */
    boolean isGuarded() {
        return onMethod(RolesAllowed.class).isPresent()
                || onMethod(PermitAll.class).isEmpty()
                        && onClass(PermitAll.class).isEmpty();
    }

    /** What {@code @ResponseStatus} says. */
    Optional<String> status() {
        return onMethod(ResponseStatus.class).map(status -> status.value().asString());
    }

    boolean isVoid() {
        return method.returnType().toString().endsWith("<java.lang.Void>");
    }

    /** The simple name of what is answered, without what it is wrapped in; empty for what has type arguments of its own. */
    Optional<String> view() {
        var type = method.returnType();
        while (type.kind() == Type.Kind.PARAMETERIZED_TYPE && WRAPPERS.contains(type.name())) {
            type = type.asParameterizedType().arguments().get(0);
        }
        return type.kind() == Type.Kind.CLASS ? Optional.of(type.name().withoutPackagePrefix()) : Optional.empty();
    }

    /** Whether the method makes the whole answer, its status and headers included. */
    boolean answersByHand() {
        return method.returnType().toString().contains(RestResponse.class.getName());
    }

    Optional<String> reach() {
        return rights().map(rights -> rights.value("reach").asEnum());
    }

    Optional<String> note() {
        return rights().map(rights -> rights.value("note")).map(AnnotationValue::asString);
    }

    private Optional<AnnotationInstance> rights() {
        return onMethod(Rights.class).or(() -> onClass(Rights.class));
    }

    private Optional<AnnotationInstance> onMethod(Class<?> annotation) {
        return Optional.ofNullable(method.declaredAnnotation(name(annotation)));
    }

    private Optional<AnnotationInstance> onClass(Class<?> annotation) {
        return Optional.ofNullable(method.declaringClass().declaredAnnotation(name(annotation)));
    }

    private static DotName name(Class<?> annotation) {
        return DotName.createSimple(annotation);
    }

    private String noun() {
        var simple = method.declaringClass().simpleName();
        return simple.endsWith(RESOURCE) ? simple.substring(0, simple.length() - RESOURCE.length()) : simple;
    }

    private Stream<String> words() {
        return Stream.of(noun().split("(?<=[a-z])(?=[A-Z])"));
    }
}
