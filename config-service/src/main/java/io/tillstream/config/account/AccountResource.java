package io.tillstream.config.account;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.tillstream.config.edit.Edits;
import io.tillstream.config.edit.Tagged;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The chart of accounts over HTTP. */
@Path("/api/accounts")
@RolesAllowed({Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATOR})
@Rights(reach = Reach.COMPANY)
@Tag(name = "Accounting")
public class AccountResource {

    private final Accounts accounts;
    private final Edits edits;
    private final Caller caller;

    AccountResource(Accounts accounts, Edits edits, Caller caller) {
        this.accounts = accounts;
        this.edits = edits;
        this.caller = caller;
    }

    @GET
    @WithSession
    @Operation(
            summary = "The chart of accounts of the caller's company",
            description = "In the order of their addition.")
    public Uni<Page<AccountView>> list(
            @Parameter(description = "Those that are archived instead of those in use") @QueryParam("archived")
                    boolean archived,
            @BeanParam PageRequest page) {
        return accounts.page(caller.companyId(), archived, page)
                .map(found -> Page.of(found, page, Account::id).map(AccountView::of));
    }

    @GET
    @Path("/{id}")
    @WithSession
    @Operation(summary = "One account, with an ETag")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "The caller's company has no such account")
    public Uni<RestResponse<AccountView>> get(@PathParam("id") long id) {
        return accounts.require(id).invoke(this::requireOwn).map(found -> Tagged.ok(found, AccountView.of(found)));
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Adds an account")
    @APIResponse(responseCode = "201")
    @APIResponse(responseCode = "409", description = "taken: another account of the company has the code")
    public Uni<RestResponse<AccountView>> create(@Valid @NotNull AccountRequest request) {
        var fresh = request.applyTo(new Account());
        fresh.companyId = caller.companyId();
        return edits.create(accounts, fresh)
                .map(added -> Tagged.created("/api/accounts", added, AccountView.of(added)));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Replaces an account; active: false archives it",
            description =
                    "If-Match with the ETag that was read keeps a change of somebody else from being lost. Entries"
                            + " that are posted keep the code and name of their day.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "412", description = "It was changed since")
    public Uni<RestResponse<AccountView>> change(
            @PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull AccountRequest request) {
        return edits.change(accounts, id, ifMatch, found -> {
                    requireOwn(found);
                    request.applyTo(found);
                })
                .map(changed -> Tagged.ok(changed, AccountView.of(changed)));
    }

    private void requireOwn(Account found) {
        if (found.companyId != caller.companyId()) {
            throw accounts.unknown(found.id());
        }
    }
}
