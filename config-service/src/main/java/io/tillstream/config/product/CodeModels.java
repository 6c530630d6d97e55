package io.tillstream.config.product;

import io.tillstream.contracts.RecordEvent.ConfigChanged;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.data.model.Model;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** How units and barcode rules look outside. */
@Singleton
class CodeModels {

    @Produces
    @Singleton
    @Named("uom.uom")
    Model units() {
        return Model.named("uom.uom", "Unit of measure", "uom")
                .text("name", "Name", "t.name")
                .text("code", "Code", "t.code")
                .text("category", "Category", "t.category")
                .number("rounding", "Precision", "t.rounding")
                .instant("write_date", "Changed", "t.write_date")
                .segment("true")
                .publishedOn(Topics.CONFIG, ConfigChanged.class, "'uom.uom:' || t.id");
    }

    @Produces
    @Singleton
    @Named("barcode.nomenclature")
    Model nomenclatures() {
        return Model.named("barcode.nomenclature", "Barcode nomenclature", "barcode_nomenclature")
                .text("name", "Name", "t.name")
                .one2many("rule_ids", "Rules", "barcode.rule", "barcode_rule", "nomenclature_id")
                .instant("write_date", "Changed", "t.write_date")
                .segment("true")
                .publishedOn(Topics.CONFIG, ConfigChanged.class, "'barcode.nomenclature:' || t.id");
    }

    @Produces
    @Singleton
    @Named("barcode.rule")
    Model rules() {
        return Model.named("barcode.rule", "Barcode rule", "barcode_rule")
                .text("name", "Name", "t.name")
                .many2one(
                        "barcode_nomenclature_id",
                        "Nomenclature",
                        "barcode.nomenclature",
                        "t.nomenclature_id",
                        "(SELECT n.name FROM barcode_nomenclature n WHERE n.id = t.nomenclature_id)")
                .integer("sequence", "Sequence", "t.sequence")
                .selection("type", "Type", "t.type")
                .selection("encoding", "Encoding", "t.encoding")
                .text("pattern", "Pattern", "t.pattern")
                .instant("write_date", "Changed", "t.write_date")
                .defaultOrder("t.sequence")
                .segment("true")
                .publishedOn(Topics.CONFIG, ConfigChanged.class, "'barcode.rule:' || t.id");
    }
}
