package io.tillstream.acceptance.till;

import com.microsoft.playwright.Route.FulfillOptions;
import io.restassured.http.ContentType;
import io.tillstream.acceptance.Person;
import io.tillstream.acceptance.Register;
import java.util.List;
import java.util.Map;

/** A till whose register's settings name an extension, as an administrator sets them. */
final class ExtendedTill {

    private static final String CODE = "DAM-02";
    private static final String PATH = "/extensions/example.js";

    private ExtendedTill() {}

    /** @param module the extension's JavaScript */
    static Till with(String module) {
        Register.opened(Person.admin(), CODE);
        name(List.of(PATH));
        try {
            var till = Till.fresh();
            till.window.route(
                    "**" + PATH,
                    route -> route.fulfill(new FulfillOptions()
                            .setContentType("text/javascript")
                            .setBody(module)));
            till.logIn("cashier", "cashier");
            till.chooseRegister(CODE);
            till.tile("Espresso").waitFor();
            return till;
        } finally {
            name(List.of());
        }
    }

    private static void name(List<String> modules) {
        var admin = Person.admin();
        var found = admin.get("/api/registers").jsonPath();
        var id = found.getLong("items.find { it.code == '" + CODE + "' }.id");
        var register = admin.get("/api/registers/" + id);
        Map<String, Object> changed = register.jsonPath().getMap("");
        changed.put("custom", modules.isEmpty() ? Map.of() : Map.of("till", Map.of("modules", modules)));
        admin.request()
                .contentType(ContentType.JSON)
                .header("If-Match", register.header("ETag"))
                .body(changed)
                .put("/api/registers/" + id)
                .then()
                .statusCode(200);
    }
}
