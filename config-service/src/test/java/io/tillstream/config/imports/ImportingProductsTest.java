package io.tillstream.config.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportingProductsTest extends Sheets {

    @Test
    void bringsProductsInWithCategoriesTaxesAndPrices() {
        var code = fresh();

        var report = imported("code,name,barcode,list_price,categories,taxes,uom,income_account\n" + code
                + ",Flat white,96" + number(code) + ",\"3,45\",COFFEE;SNACK,VAT9I,UNIT,8010\n");

        assertThat(report.getString("state")).isEqualTo("done");
        assertThat(report.getString("kind")).isEqualTo("products");
        assertThat(report.getInt("created")).isEqualTo(1);
        var product = admin().get("/api/products?q=" + code).jsonPath();
        assertThat(product.getString("items[0].name")).isEqualTo("Flat white");
        assertThat(product.getString("items[0].listPrice")).isEqualTo("3.45");
        assertThat(product.getList("items[0].categoryIds")).hasSize(2);
        assertThat(product.getList("items[0].taxIds")).hasSize(1);
        assertThat(events("product.product:" + product.getLong("items[0].id"))).isEqualTo(1);
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() {
        var code = fresh();
        var file = "code,name,list_price,categories\n" + code + ",Cortado,2.80,COFFEE\n" + code + "B,Lungo,2.60,\n";
        imported(file);
        var id = idOf("product", code);
        var version = number("SELECT version FROM product WHERE id = $1", id);

        var again = imported(file);

        assertThat(again.getInt("unchanged")).isEqualTo(2);
        assertThat(again.getInt("created") + again.getInt("updated")).isZero();
        assertThat(number("SELECT version FROM product WHERE id = $1", id)).isEqualTo(version);
        assertThat(events("product.product:" + id)).isEqualTo(1);
    }

    @Test
    void changesWhatTheFileSaysAndLeavesTheRest() {
        var code = fresh();
        imported("code,name,list_price,description,categories\n" + code + ",Ristretto,2.10,short,COFFEE\n");

        var report = imported("code,list_price\n" + code + ",2.25\n");

        assertThat(report.getInt("updated")).isEqualTo(1);
        var product = admin().get("/api/products?q=" + code).jsonPath();
        assertThat(product.getString("items[0].listPrice")).isEqualTo("2.25");
        assertThat(product.getString("items[0].description")).isEqualTo("short");
        assertThat(product.getList("items[0].categoryIds")).hasSize(1);
    }

    @Test
    void aListThatChangedIsAChangeOfTheProduct() {
        var code = fresh();
        imported("code,name,taxes\n" + code + ",Bag,VAT21I\n");
        var id = idOf("product", code);
        var version = number("SELECT version FROM product WHERE id = $1", id);

        var report = imported("code,taxes\n" + code + ",VAT9I\n");

        assertThat(report.getInt("updated")).isEqualTo(1);
        assertThat(number("SELECT version FROM product WHERE id = $1", id)).isEqualTo(version + 1);
        assertThat(number("SELECT tax_id FROM product_tax WHERE product_id = $1", id))
                .isEqualTo(idOf("tax", "VAT9I"));
        assertThat(events("product.product:" + id)).isEqualTo(2);
    }

    @Test
    void aVariantMayStandBeforeItsTemplate() {
        var code = fresh();
        var file = "code,name,list_price,tracking,template,variant\n"
                + code + "L,\"Tea, large\",4.00,," + code + "S,Large\n"
                + code + "S,\"Tea, small\",3.00,lot," + code + "S,Small\n";

        assertThat(imported(file).getInt("created")).isEqualTo(2);

        var large = admin().get("/api/products?q=" + code + "L").jsonPath();
        assertThat(large.getLong("items[0].templateId")).isEqualTo(idOf("product", code + "S"));
        assertThat(large.getString("items[0].variant")).isEqualTo("Large");
        assertThat(large.getString("items[0].tracking")).isEqualTo("none");
        assertThat(imported(file).getInt("unchanged")).isEqualTo(2);
        assertThat(exported("products")).contains(",none," + code + "S,Large").contains(",lot,,Small");
    }

    @Test
    void aVariantOfAVariantIsRefusedAlone() {
        var code = fresh();
        imported("code,name,template\n" + code + "A,Tea,\n" + code + "B,Tea B," + code + "A\n");

        var report = imported("code,name,template\n" + code + "C,Tea C," + code + "B\n" + code + "D,Tea D," + code
                + "A\n" + code + "A,Tea," + code + "D\n");

        assertThat(report.getInt("created")).isEqualTo(1);
        assertThat(report.getList("errors.column")).containsOnly("template").hasSize(2);
    }

    @Test
    void namesEachBadLineAndLetsTheGoodOnesIn() {
        var code = fresh();

        var report = imported("code;name;barcode;list_price;taxes;available_in_pos\n"
                + code + "A;Good;;1,50;VAT9I;yes\n"
                + code + "B;No price;;cheap;VAT9I;yes\n"
                + code + "C;No such tax;;1;VAT99;yes\n"
                + code + "D;Odd flag;;1;VAT9I;perhaps\n"
                + code + "A;Again;;1;VAT9I;no\n"
                + "COF-002;Taken;2000107919012;1;VAT9I;no\n"
                + code + "F;Also good;;1;VAT9I;no\n");

        assertThat(report.getInt("created")).isEqualTo(2);
        assertThat(report.getInt("refused")).isEqualTo(5);
        List<Map<String, Object>> errors = report.getList("errors");
        assertThat(errors)
                .contains(
                        Map.of("line", 3, "column", "list_price", "value", "cheap", "reason", "is no number"),
                        Map.of("line", 4, "column", "taxes", "value", "VAT99", "reason", "is not there"),
                        Map.of(
                                "line",
                                5,
                                "column",
                                "available_in_pos",
                                "value",
                                "perhaps",
                                "reason",
                                "must be true or false"),
                        Map.of("line", 6, "column", "code", "value", code + "A", "reason", "stands on line 2 already"),
                        Map.of(
                                "line",
                                7,
                                "column",
                                "code",
                                "value",
                                "COF-002",
                                "reason",
                                "is taken by another record"));
    }

    @Test
    void aNewLineWithoutANameIsRefusedAloneAmongMany() {
        var code = fresh();
        var file = new StringBuilder("code,name\n");
        for (int i = 0; i < 50; i++) {
            file.append(code).append(i).append(i == 31 ? ",\n" : ",Product " + i + "\n");
        }

        var report =
                send(file.toString(), "kind=products").statusCode(200).extract().jsonPath();

        assertThat(report.getInt("created")).isEqualTo(49);
        assertThat(report.getInt("errors[0].line")).isEqualTo(33);
        assertThat(report.getString("errors[0].column")).isEqualTo("name");
    }

    @Test
    void aDryRunJudgesAndChangesNothing() {
        var code = fresh();
        var before = number("SELECT count(*) FROM outbox_sequence");

        var report = send("code,name,taxes\n" + code + ",Draft,VAT9I\n" + code + "X,Draft,VAT0\n", "dryRun=true")
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(report.getBoolean("dryRun")).isTrue();
        assertThat(report.getInt("created")).isEqualTo(1);
        assertThat(report.getInt("refused")).isEqualTo(1);
        assertThat(number("SELECT count(*) FROM product WHERE code LIKE $1", code + "%"))
                .isZero();
        assertThat(number("SELECT count(*) FROM outbox_sequence")).isEqualTo(before);
    }

    @Test
    void readsWhatAWindowsProgramWroteAndSaysSo() {
        var code = fresh();
        var file = ("code;name;list_price\n" + code + ";Café crème;2,50\n").getBytes(Charset.forName("windows-1252"));

        var report = send(TOKENS.admin(), file, "").statusCode(200).extract().jsonPath();

        assertThat(report.getList("notes", String.class)).anyMatch(note -> note.contains("Windows-1252"));
        assertThat(admin().get("/api/products?q=" + code).jsonPath().getString("items[0].name"))
                .isEqualTo("Café crème");
    }

    @Test
    void ourExportImportedAgainChangesNothing() {
        imported("name,list_price\n" + fresh() + " without any code,1.00\n");

        var report = imported(exported("products"));

        assertThat(report.getInt("unchanged")).isGreaterThan(50);
        assertThat(report.getInt("created")).isZero();
        assertThat(report.getInt("updated")).isZero();
        assertThat(report.getList("errors")).isEmpty();
    }

    @Test
    void anotherCompanysProductIsNotTouched() {
        execute("INSERT INTO company (code, name, currency_id) VALUES ('OTHER', 'Other', 1) ON CONFLICT DO NOTHING");
        var code = fresh();
        execute(
                "INSERT INTO product (company_id, code, name, uom_id) SELECT id, $1, 'Theirs', 1 FROM company WHERE code = 'OTHER'",
                code);

        var report = imported("code,name,list_price\n" + code + ",Ours,1\n");

        assertThat(report.getInt("created")).isEqualTo(1);
        assertThat(number("SELECT count(*) FROM product WHERE code = $1 AND name = 'Theirs'", code))
                .isEqualTo(1);
        assertThat(imported("company,code,name,list_price\nOTHER," + code + "Z,Theirs too,1\n")
                        .getString("errors[0].reason"))
                .isEqualTo("is not your company, which is GRACHT");
    }

    private static int number(String code) {
        return Math.abs(code.hashCode() % 1_000_000);
    }
}
