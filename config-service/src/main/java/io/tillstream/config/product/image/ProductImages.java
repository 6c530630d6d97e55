package io.tillstream.config.product.image;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.model.RecordEvents;
import io.tillstream.kit.problem.Refusal;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The pictures in the database. A new one is a change of its product: open tills hear of it. */
@ApplicationScoped
class ProductImages {

    /** @param content the bytes as they were uploaded */
    record Image(String mediaType, Buffer content) {}

    private static final int HASH_BYTES = 16;
    private static final String OWN = "(company_id IS NULL OR company_id = $2)";
    private static final String FIND = "SELECT i.media_type, i.content FROM product_image i JOIN product p"
            + " ON p.id = i.product_id WHERE i.product_id = $1 AND " + OWN + " AND i.hash = $3";
    private static final String NAME =
            "UPDATE product SET image_hash = $3, version = version + 1 WHERE id = $1 AND " + OWN;
    private static final String KEEP = "INSERT INTO product_image (product_id, hash, media_type, content)"
            + " VALUES ($1, $2, $3, $4) ON CONFLICT (product_id) DO UPDATE SET hash = excluded.hash,"
            + " media_type = excluded.media_type, content = excluded.content";
    private static final String DROP = "DELETE FROM product_image WHERE product_id = $1";

    private final Pool pool;
    private final RecordEvents events;

    ProductImages(Pool pool, RecordEvents events) {
        this.pool = pool;
        this.events = events;
    }

    Uni<Optional<Image>> find(long productId, long companyId, String hash) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(productId, companyId, hash))
                .map(rows -> rows.rowCount() == 0
                        ? Optional.empty()
                        : Optional.of(rows.iterator().next())
                                .map(row -> new Image(
                                        row.getString(0), row.getDelegate().getBuffer(1))));
    }

    /** Answers the hash in the picture's address. Refused where the company has no such product. */
    Uni<String> keep(long productId, long companyId, ImageType type, byte[] content) {
        var hash = hash(content);
        return pool.withTransaction(connection -> name(connection, productId, companyId, hash)
                        .chain(() -> connection
                                .preparedQuery(KEEP)
                                .execute(Tuple.of(productId, hash, type.mediaType(), Buffer.buffer(content))))
                        .chain(() -> events.changed(connection, "product.product", List.of(productId))))
                .replaceWith(hash);
    }

    Uni<Void> drop(long productId, long companyId) {
        return pool.withTransaction(connection -> name(connection, productId, companyId, null)
                .chain(() -> connection.preparedQuery(DROP).execute(Tuple.of(productId)))
                .chain(() -> events.changed(connection, "product.product", List.of(productId))));
    }

    private static Uni<Void> name(SqlConnection connection, long productId, long companyId, String hash) {
        return connection
                .preparedQuery(NAME)
                .execute(Tuple.of(productId, companyId, hash))
                .map(RowSet::rowCount)
                .invoke(changed -> {
                    if (changed == 0) {
                        throw Refusal.notFound("product", productId);
                    }
                })
                .replaceWithVoid();
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
