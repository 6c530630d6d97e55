package io.tillstream.kit.data.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.tillstream.kit.problem.Refusal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** An Odoo domain in prefix notation, as a tree. Terms without an operator before them are joined by "and". */
public sealed interface Domain {

    int MOST_TERMS = 1000;

    record All() implements Domain {}

    record Term(String field, String operator, JsonNode value) implements Domain {}

    record And(Domain left, Domain right) implements Domain {

        /** All that must hold, however it is nested. */
        Set<Domain> parts() {
            return flat(this, part -> part instanceof And both ? List.of(both.right(), both.left()) : List.of());
        }
    }

    record Or(Domain left, Domain right) implements Domain {

        /** Of which one must hold, however it is nested. */
        Set<Domain> parts() {
            return flat(this, part -> part instanceof Or either ? List.of(either.right(), either.left()) : List.of());
        }
    }

    record Not(Domain negated) implements Domain {}

    /** Read from the right: each operator takes what lies on the stack. */
    static Domain parse(JsonNode terms) {
        if (terms == null || terms.isNull() || terms.isMissingNode()) {
            return new All();
        }
        if (!terms.isArray()) {
            throw malformed("A domain is a list of terms.");
        }
        if (terms.size() > MOST_TERMS) {
            throw malformed("A domain may have at most " + MOST_TERMS + " terms.");
        }
        Deque<Domain> stack = new ArrayDeque<>();
        for (int i = terms.size() - 1; i >= 0; i--) {
            stack.push(read(terms.get(i), stack));
        }
        return stack.stream().reduce(And::new).orElse(new All());
    }

    private static Domain read(JsonNode element, Deque<Domain> stack) {
        if (!element.isTextual()) {
            return term(element);
        }
        return switch (element.asText()) {
            case "&" -> new And(pop(stack), pop(stack));
            case "|" -> new Or(pop(stack), pop(stack));
            case "!" -> new Not(pop(stack));
            default -> throw malformed("'" + element.asText() + "' is no operator of a domain: use &, | or !.");
        };
    }

    private static Domain term(JsonNode term) {
        if (!term.isArray() || term.size() != 3 || !term.get(1).isTextual()) {
            throw malformed("A term of a domain is [field, operator, value], not " + abbreviated(term));
        }
        if (term.get(0).isInt()
                && term.get(1).asText().equals("=")
                && term.get(2).isInt()) {
            return constant(term.get(0).asInt() == term.get(2).asInt());
        }
        if (!term.get(0).isTextual()) {
            throw malformed("A term of a domain begins with a field's name, not " + abbreviated(term.get(0)));
        }
        return new Term(term.get(0).asText(), term.get(1).asText(), term.get(2));
    }

    /** In their order; what is said twice is asked once. */
    private static Set<Domain> flat(Domain domain, Function<Domain, List<Domain>> within) {
        var parts = new LinkedHashSet<Domain>();
        Deque<Domain> open = new ArrayDeque<>(List.of(domain));
        while (!open.isEmpty()) {
            var next = open.pop();
            var inner = within.apply(next);
            inner.forEach(open::push);
            if (inner.isEmpty()) {
                parts.add(next);
            }
        }
        return parts;
    }

    /** Odoo's {@code (1, '=', 1)} and {@code (0, '=', 1)}. */
    private static Domain constant(boolean always) {
        return always ? new All() : new Not(new All());
    }

    private static Domain pop(Deque<Domain> stack) {
        if (stack.isEmpty()) {
            throw malformed("An operator of the domain has too few terms after it.");
        }
        return stack.pop();
    }

    /** Whether the domain itself says which archived records it wants. */
    default boolean names(String field) {
        List<Domain> open = new ArrayList<>(List.of(this));
        while (!open.isEmpty()) {
            var next = open.remove(open.size() - 1);
            if (next instanceof Term term && term.field().equals(field)) {
                return true;
            } else if (next instanceof And both) {
                open.addAll(List.of(both.left(), both.right()));
            } else if (next instanceof Or either) {
                open.addAll(List.of(either.left(), either.right()));
            } else if (next instanceof Not not) {
                open.add(not.negated());
            }
        }
        return false;
    }

    static Refusal malformed(String detail) {
        return new Refusal(422, "malformed-domain", detail);
    }

    private static String abbreviated(JsonNode node) {
        var text = node.toString();
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
