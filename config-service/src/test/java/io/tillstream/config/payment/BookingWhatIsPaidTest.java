package io.tillstream.config.payment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.config.Chain;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A payment method that a close could not book is refused when it is configured, not at night. */
@QuarkusTest
class BookingWhatIsPaidTest extends Chain {

    @Test
    void namesEveryAccountThatIsMissing() {
        var journal = journal("NOACC", COMPANY, "NULL", "NULL");

        admin().body(method("LOST", journal))
                .post("/api/payment-methods")
                .then()
                .statusCode(422)
                .body("type", equalTo("misfit"))
                .body("errors.field", containsInAnyOrder("journalId", "journalId"))
                .body("errors.message", hasItem("NOACC has no default account"));
        admin().get("/api/payment-methods?limit=500")
                .then()
                .body("items.findAll { it.code == 'LOST' }.size()", equalTo(0));
    }

    @Test
    void takesAnArchivedOneAsItIs() {
        var journal = journal("NOACC2", COMPANY, "NULL", "NULL");
        var archived = new HashMap<String, Object>(method("OLD", journal));
        archived.put("active", false);

        admin().body(archived).post("/api/payment-methods").then().statusCode(201);
    }

    @Test
    void refusesABankThatPaysIntoNothingUnlessTheMethodSaysWhere() {
        var account = number("SELECT id FROM account WHERE company_id = $1 ORDER BY id LIMIT 1", COMPANY);
        var journal = journal("HALF", COMPANY, "NULL", String.valueOf(account));
        var bank = new HashMap<String, Object>(method("HALFBANK", journal));
        bank.put("type", "bank");

        admin().body(bank)
                .post("/api/payment-methods")
                .then()
                .statusCode(422)
                .body("errors.message", contains("HALF has no default account"));

        bank.put("outstandingAccountId", account);
        admin().body(bank).post("/api/payment-methods").then().statusCode(201);
    }

    private static Map<String, Object> method(String code, long journal) {
        return Map.of("code", code, "name", code, "type", "cash", "journalId", journal);
    }

    private long journal(String code, long company, String defaultAccount, String difference) {
        return number("INSERT INTO journal (company_id, code, name, type, default_account_id, profit_account_id,"
                + " loss_account_id) VALUES (" + company + ", '" + code + "', '" + code + "', 'general', "
                + defaultAccount + ", " + difference + ", " + difference + ") RETURNING id");
    }
}
