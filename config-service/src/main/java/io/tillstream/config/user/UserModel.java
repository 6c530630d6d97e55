package io.tillstream.config.user;

import io.tillstream.contracts.RecordEvent.ConfigChanged;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.data.model.Model;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** How users look outside: never their password or PIN. */
@Singleton
class UserModel {

    private static final String IN_STORE =
            "(t.all_stores OR EXISTS (SELECT 1 FROM user_store s WHERE s.user_id = t.id AND s.store_id = %s))";

    @Produces
    @Singleton
    @Named("res.users")
    Model users() {
        return Model.named("res.users", "User", "app_user")
                .text("name", "Name", "t.name")
                .text("login", "Login", "t.login")
                .selection(
                        "role",
                        "Role",
                        "t.role",
                        "cashier",
                        "Cashier",
                        "manager",
                        "Manager",
                        "admin",
                        "Administrator",
                        "integrator",
                        "Integrator")
                .text("lang", "Language", "t.lang")
                .text("tz", "Time zone", "t.tz")
                .flag("all_stores", "Every store", "t.all_stores")
                .many2many("store_ids", "Stores", "tillstream.store", "user_store", "user_id", "store_id")
                .many2one(
                        "company_id",
                        "Company",
                        "res.company",
                        "t.company_id",
                        "(SELECT c.name FROM company c WHERE c.id = t.company_id)")
                .many2one("partner_id", "Partner", "res.partner", "t.partner_id", null)
                .flag("active", "Active", "t.active")
                .instant("write_date", "Changed", "t.write_date")
                .defaultOrder("t.name")
                .segment("t.active AND t.company_id = :companyId AND t.role <> 'integrator' AND "
                        + IN_STORE.formatted(":storeId"))
                .visible("t.company_id = :companyId AND " + IN_STORE.formatted("ANY (:stores)"))
                .publishedOn(Topics.CONFIG, ConfigChanged.class, "'res.users:' || t.id");
    }
}
