package io.tillstream.config.register;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.tillstream.config.company.CompanyCurrencies;
import io.tillstream.config.company.CompanyCurrency;
import io.tillstream.config.edit.Tagged;
import io.tillstream.config.store.FindStores;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.page.Page;
import io.tillstream.kit.page.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Registers over HTTP. */
@Path("/api/registers")
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATOR})
@Rights(reach = Reach.STORES)
@Tag(name = "Registers", description = "The tills of a chain")
public class RegisterResource {

    private final Registers registers;
    private final EditRegisters editing;
    private final FindStores stores;
    private final CompanyCurrencies currencies;
    private final Caller caller;

    RegisterResource(
            Registers registers,
            EditRegisters editing,
            FindStores stores,
            CompanyCurrencies currencies,
            Caller caller) {
        this.registers = registers;
        this.editing = editing;
        this.stores = stores;
        this.currencies = currencies;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "The registers that the caller may use")
    public Uni<Page<RegisterView>> list(@QueryParam("archived") boolean archived, @BeanParam PageRequest page) {
        return currencies.ofCaller().chain(currency -> Panache.withSession(
                        () -> stores.reachable().chain(reachable -> registers.page(reachable, archived, page)))
                .map(found -> Page.of(found, page, Register::id).map(register -> view(register, currency))));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One register, with an ETag")
    public Uni<RestResponse<RegisterView>> get(@PathParam("id") long id) {
        return currencies
                .ofCaller()
                .chain(currency -> Panache.withSession(() -> stores.reachable()
                        .chain(reachable -> registers.require(id).invoke(register -> {
                            if (!reachable.contain(register.storeId)) {
                                throw registers.unknown(id);
                            }
                        }))
                        .map(register -> Tagged.ok(register, view(register, currency)))));
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Sets up a register")
    public Uni<RestResponse<RegisterView>> create(@Valid @NotNull RegisterRequest request) {
        return currencies.ofCaller().chain(currency -> Panache.withTransaction(
                        () -> stores.reachable().chain(reachable -> editing.create(request, reachable, currency)))
                .map(register -> Tagged.created("/api/registers", register, view(register, currency))));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Replaces how a register is set up; If-Match guards against overwriting unseen changes")
    public Uni<RestResponse<RegisterView>> change(
            @PathParam("id") long id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull RegisterRequest request) {
        return currencies.ofCaller().chain(currency -> Panache.withTransaction(() -> stores.reachable()
                        .chain(reachable -> editing.change(id, ifMatch, request, reachable, currency)))
                .map(register -> Tagged.ok(register, view(register, currency))));
    }

    private RegisterView view(Register register, CompanyCurrency currency) {
        return RegisterView.of(register, caller.companyId(), currency);
    }
}
