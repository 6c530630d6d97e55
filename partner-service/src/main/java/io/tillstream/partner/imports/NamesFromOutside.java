package io.tillstream.partner.imports;

import io.tillstream.kit.data.external.ExternalIds;
import io.tillstream.kit.data.model.Model;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The external ids of our records, for Odoo's clients. */
public class NamesFromOutside {

    @Produces
    @Singleton
    @Named(ExternalIds.MODEL)
    Model externalIds() {
        return ExternalIds.described();
    }
}
