package io.tillstream.config.store;

import io.tillstream.contracts.RecordEvent.ConfigChanged;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.data.model.Model;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** How stores look outside. */
@Singleton
class StoreModel {

    @Produces
    @Singleton
    @Named("tillstream.store")
    Model stores() {
        return Model.named("tillstream.store", "Store", "store")
                .text("name", "Name", "t.name")
                .text("code", "Code", "t.code")
                .many2one(
                        "company_id",
                        "Company",
                        "res.company",
                        "t.company_id",
                        "(SELECT c.name FROM company c WHERE c.id = t.company_id)")
                .text("street", "Street", "t.street")
                .text("city", "City", "t.city")
                .text("zip", "Zip", "t.zip")
                .text("country_code", "Country", "t.country_code")
                .text("phone", "Phone", "t.phone")
                .text("timezone", "Time zone", "t.timezone")
                .flag("active", "Active", "t.active")
                .instant("write_date", "Changed", "t.write_date")
                .defaultOrder("t.code")
                .segment("t.id = :storeId")
                .visible("t.id = ANY (:stores)")
                .publishedOn(Topics.CONFIG, ConfigChanged.class, "'tillstream.store:' || t.id");
    }
}
