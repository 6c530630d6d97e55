package io.tillstream.config.company;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.tillstream.config.edit.Tagged;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Companies over HTTP: everybody sees their own. */
@Path("/api/companies")
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATOR})
@Rights(reach = Reach.COMPANY)
@Tag(name = "Companies")
public class CompanyResource {

    private final Companies companies;
    private final EditCompany editing;
    private final CompanyCurrencies currencies;
    private final Caller caller;

    CompanyResource(Companies companies, EditCompany editing, CompanyCurrencies currencies, Caller caller) {
        this.companies = companies;
        this.editing = editing;
        this.currencies = currencies;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "The caller's company")
    public Uni<Page<CompanyView>> list() {
        var own = caller.companyId();
        return currencies.ofCaller().chain(currency -> Panache.withSession(() -> companies.require(own))
                .map(company -> new Page<>(List.of(CompanyView.of(company, currency)), null)));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One company, with an ETag")
    public Uni<RestResponse<CompanyView>> get(@PathParam("id") long id) {
        requireOwn(id);
        return currencies.ofCaller().chain(currency -> Panache.withSession(() -> companies.require(id))
                .map(company -> Tagged.ok(company, CompanyView.of(company, currency))));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Replaces what is known about a company")
    public Uni<RestResponse<CompanyView>> change(
            @PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull CompanyRequest request) {
        requireOwn(id);
        return currencies.ofCaller().chain(currency -> editing.change(id, ifMatch, request)
                .map(company -> Tagged.ok(company, CompanyView.of(company, currency))));
    }

    private void requireOwn(long id) {
        if (id != caller.companyId()) {
            throw companies.unknown(id);
        }
    }
}
