package io.tillstream.order.terminal;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The terminals there are, by name. Two of one name do not start. */
@Singleton
public class Terminals {

    private final Map<String, PaymentTerminal> byName;

    Terminals(@All List<PaymentTerminal> terminals) {
        this.byName = terminals.stream().collect(Collectors.toMap(PaymentTerminal::name, Function.identity()));
    }

    public Optional<PaymentTerminal> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
