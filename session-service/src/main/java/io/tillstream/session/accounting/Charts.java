package io.tillstream.session.accounting;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.copy.Copies;
import io.tillstream.session.orders.Takings;
import io.tillstream.session.orders.Takings.IncomeSum;
import io.tillstream.session.orders.Takings.PayLater;
import io.tillstream.session.orders.Takings.PaymentSum;
import io.tillstream.session.orders.Takings.TaxSum;
import io.tillstream.session.register.PaymentMethod;
import io.tillstream.session.register.Register;
import io.tillstream.session.register.Registers;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks up a register's chart in the copies. May ask the owner, so not inside a transaction. */
@ApplicationScoped
public class Charts {

    private final Copies copies;
    private final Registers registers;

    Charts(Copies copies, Registers registers) {
        this.copies = copies;
        this.registers = registers;
    }

    /** Without income and tax accounts: those are known from the takings. */
    public Uni<Chart> of(Register register) {
        return of(register, null);
    }

    /** @param takings null before anything was sold */
    public Uni<Chart> of(Register register, Takings takings) {
        var methodIds = new HashSet<>(register.paymentMethodIds());
        var taxIds = new HashSet<Long>();
        var accountIds = new HashSet<Long>();
        if (takings != null) {
            takings.payments().stream().map(PaymentSum::paymentMethodId).forEach(methodIds::add);
            takings.payLater().stream().map(PayLater::paymentMethodId).forEach(methodIds::add);
            takings.split().stream().map(PayLater::paymentMethodId).forEach(methodIds::add);
            takings.taxes().stream().map(TaxSum::taxId).forEach(taxIds::add);
            takings.income().stream().flatMap(sum -> sum.taxIds().stream()).forEach(taxIds::add);
            takings.taxes().stream()
                    .map(TaxSum::accountId)
                    .filter(Objects::nonNull)
                    .forEach(accountIds::add);
            takings.income().stream()
                    .map(IncomeSum::accountId)
                    .filter(Objects::nonNull)
                    .forEach(accountIds::add);
        }
        return registers.methods(methodIds).chain(methods -> of(register, methods, taxIds, accountIds));
    }

    private Uni<Chart> of(Register register, List<PaymentMethod> methods, Set<Long> taxIds, Set<Long> accountIds) {
        var journalIds =
                methods.stream().flatMap(method -> method.journalId().stream()).collect(Collectors.toSet());
        journalIds.add(register.journalId());
        return Uni.combine()
                .all()
                .unis(
                        read("account.journal", journalIds, Journal::of),
                        read("account.tax", taxIds, Tax::of),
                        read("res.company", Set.of(register.companyId()), CompanyAccounts::of))
                .asTuple()
                .chain(found -> {
                    var company = found.getItem3().getOrDefault(register.companyId(), CompanyAccounts.NONE);
                    var chart = new Chart(
                            register.journalId(), company, byId(methods), found.getItem1(), Map.of(), found.getItem2());
                    return withAccounts(chart, accountIds);
                });
    }

    private Uni<Chart> withAccounts(Chart chart, Set<Long> known) {
        var ids = new HashSet<>(known);
        chart.journals().values().stream()
                .flatMap(journal ->
                        Stream.of(journal.defaultAccountId(), journal.profitAccountId(), journal.lossAccountId()))
                .forEach(id -> id.ifPresent(ids::add));
        chart.methods().values().stream()
                .flatMap(method -> Stream.of(method.receivableAccountId(), method.outstandingAccountId()))
                .forEach(id -> id.ifPresent(ids::add));
        chart.taxes().values().forEach(tax -> tax.accountId().ifPresent(ids::add));
        Stream.of(
                        chart.company().receivableId(),
                        chart.company().roundingId(),
                        chart.company().transferId(),
                        chart.company().incomeId())
                .forEach(id -> id.ifPresent(ids::add));
        return read("account.account", ids, Account::of)
                .map(accounts -> new Chart(
                        chart.journalId(),
                        chart.company(),
                        chart.methods(),
                        chart.journals(),
                        accounts,
                        chart.taxes()));
    }

    private <T> Uni<Map<Long, T>> read(String model, Collection<Long> ids, Function<JsonObject, T> mapper) {
        return copies.findAll(model, ids).map(found -> {
            Map<Long, T> mapped = new LinkedHashMap<>();
            found.forEach((id, record) -> mapped.put(id, mapper.apply(record)));
            return mapped;
        });
    }

    private static Map<Long, PaymentMethod> byId(List<PaymentMethod> methods) {
        Map<Long, PaymentMethod> byId = new LinkedHashMap<>();
        methods.forEach(method -> byId.put(method.id(), method));
        return byId;
    }
}
