package io.tillstream.kit.data.external;

import io.tillstream.kit.data.model.Model;

/** Odoo's {@code ir.model.data}: an owner whose records have external ids describes those of its own records. */
public final class ExternalIds {

    public static final String MODEL = "ir.model.data";

    /** What stands before the dot where a name has none; Odoo's word for it. */
    static final String NO_MODULE = "__import__";

    private ExternalIds() {}

    public static Model described() {
        return Model.named(MODEL, "External ID", "external_id")
                .text("module", "Module", "t.module")
                .writable()
                .text("name", "External identifier", "t.name")
                .writable()
                .required()
                .text("complete_name", "Complete ID", "t.external_id")
                .text("model", "Model", "t.model")
                .writable()
                .required()
                .integer("res_id", "Record", "t.record_id")
                .writable()
                .required()
                .integer("company_id", "Company", "t.company_id")
                .displayName("t.external_id")
                .alwaysOfACompany();
    }
}
