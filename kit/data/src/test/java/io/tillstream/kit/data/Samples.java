package io.tillstream.kit.data;

import io.tillstream.kit.data.model.FieldType;
import io.tillstream.kit.data.model.Model;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** A model with a field of every type. Owners belong to another service, which left their names here; strangers none. */
public class Samples {

    static final String NAME = "shop.sample";

    @Produces
    @Singleton
    @Named(NAME)
    static Model sample() {
        return Model.named(NAME, "Sample", "sample")
                .displayName("t.code")
                .text("code", "Code", "t.code")
                .required()
                .field("note", FieldType.TEXT, "Note", "t.note")
                .selection("kind", "Kind", "t.kind", "abc", "The first", "other", "Another")
                .integer("pieces", "Pieces", "t.pieces")
                .number("weight", "Weight", "t.weight")
                .money("price", "Price", "t.price")
                .flag("sold", "Sold", "t.sold")
                .field("made_on", FieldType.DATE, "Made on", "t.made_on")
                .instant("seen_at", "Seen at", "t.seen_at")
                .many2one(
                        "shelf_id",
                        "Shelf",
                        "shop.shelf",
                        "t.shelf_id",
                        "(SELECT s.name FROM shelf s WHERE s.id = t.shelf_id)")
                .many2one(
                        "owner_id",
                        "Owner",
                        "res.users",
                        "t.owner_id",
                        "(SELECT o.name FROM sample_owner o WHERE o.id = t.owner_id)")
                .many2one("stranger_id", "Stranger", "res.partner", "t.stranger_id", null)
                .many2many("shelf_ids", "Shelves", "shop.shelf", "sample_shelf", "sample_id", "shelf_id")
                .sortedNames("note", "t.sorted_note", "lower")
                .field("extra", FieldType.JSON, "Extra", "cast('{}' AS json)");
    }
}
