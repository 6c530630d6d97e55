package io.tillstream.config.product.image;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Pictures of products over HTTP. Tills load their addresses as {@code image_url}, never the pictures themselves. */
@Path("/api/products")
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
@Rights(reach = Reach.COMPANY)
@Tag(name = "Products", description = "What is sold")
public class ProductImageResource {

    private static final int MOST_BYTES = 2 * 1024 * 1024;
    /** The address holds the hash of what it shows: it can never show anything else. */
    private static final String FOR_GOOD = "private, max-age=31536000, immutable";

    /** @param imageUrl where the picture is from now on */
    public record ImageView(String imageUrl) {}

    private final ProductImages images;
    private final Caller caller;

    ProductImageResource(ProductImages images, Caller caller) {
        this.images = images;
        this.caller = caller;
    }

    @PUT
    @Path("/{id}/image")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Gives a product a picture, in place of the one it had",
            description = "The body is the picture: PNG, JPEG, GIF or WebP, at most 2 MB.")
    @RequestBody(
            required = true,
            description = "The picture",
            content = @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "200", description = "The picture's address")
    @APIResponse(responseCode = "404", description = "There is no such product")
    @APIResponse(responseCode = "413", description = "The picture is too large")
    @APIResponse(responseCode = "415", description = "This is no picture")
    public Uni<ImageView> put(@PathParam("id") long id, byte[] picture) {
        var content = picture == null ? new byte[0] : picture;
        if (content.length > MOST_BYTES) {
            throw new Refusal(413, "too-large", "A picture may have at most 2 MB; make it smaller.");
        }
        var type = ImageType.of(content);
        return images.keep(id, caller.companyId(), type, content)
                .map(hash -> new ImageView("/api/products/" + id + "/images/" + hash));
    }

    @DELETE
    @Path("/{id}/image")
    @Operation(summary = "Takes a product's picture away")
    public Uni<Void> delete(@PathParam("id") long id) {
        return images.drop(id, caller.companyId());
    }

    @GET
    @Path("/{id}/images/{hash}")
    @RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATOR})
    @Operation(summary = "A product's picture, to be kept for good: another picture has another address")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "The product has another picture now, or none")
    public Uni<Response> get(@PathParam("id") long id, @PathParam("hash") String hash) {
        return images.find(id, caller.companyId(), hash)
                .map(found -> found.orElseThrow(() -> Refusal.notFound("picture", hash)))
                .map(image -> Response.ok(image.content(), image.mediaType())
                        .header("Cache-Control", FOR_GOOD)
                        .header("ETag", "\"" + hash + "\"")
                        .header("Content-Security-Policy", "default-src 'none'")
                        .header("X-Content-Type-Options", "nosniff")
                        .build());
    }
}
