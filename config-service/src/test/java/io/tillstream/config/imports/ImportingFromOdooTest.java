package io.tillstream.config.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportingFromOdooTest extends Sheets {

    @Test
    void takesTheNamesOfAList() {
        var code = fresh();

        var report = imported("External ID,Name,Sales Price,Cost,Barcode,Internal Reference,Customer Taxes,"
                + "POS Product Category,Unit of Measure,Available in POS,Responsible\n"
                + "__export__.product_" + code + ",Cappuccino,3.20,1.05,," + code
                + ",VAT 9% incl.,Drinks / Coffee & Tea,Units,True,Mitchell\n");

        assertThat(report.getInt("created")).isEqualTo(1);
        assertThat(report.getList("ignoredColumns")).isEqualTo(List.of("Responsible"));
        var id = idOf("product", code);
        assertThat(number("SELECT category_id FROM product_category WHERE product_id = $1", id))
                .isEqualTo(idOf("pos_category", "COFFEE"));
        assertThat(number("SELECT tax_id FROM product_tax WHERE product_id = $1", id))
                .isEqualTo(idOf("tax", "VAT9I"));
    }

    @Test
    void knowsAProductByItsExternalIdWhateverElseChanged() {
        var code = fresh();
        imported("id,name,default_code,list_price\nshop." + code + ",Old name," + code + ",1.0\n");

        var report = imported("id,name,default_code,list_price\nshop." + code + ",New name," + code + "-2,1.0\n");

        assertThat(report.getInt("updated")).isEqualTo(1);
        assertThat(number("SELECT count(*) FROM product WHERE code LIKE $1", code + "%"))
                .isEqualTo(1);
        assertThat(number("SELECT count(*) FROM product WHERE name = 'New name' AND code = $1", code + "-2"))
                .isEqualTo(1);
    }

    @Test
    void putsRowsOfOneProductTogether() {
        var code = fresh();

        var report = imported("External ID,Name,Internal Reference,Customer Taxes\n"
                + "shop." + code + ",Wine," + code + ",VAT 21% incl.\n"
                + ",,,VAT 9% incl.\n");

        assertThat(report.getInt("created")).isEqualTo(1);
        assertThat(number("SELECT count(*) FROM product_tax WHERE product_id = $1", idOf("product", code)))
                .isEqualTo(2);
    }

    @Test
    void beginsCategoriesThatNobodyHas() {
        var code = fresh();

        imported("Name,Internal Reference,POS Product Category\nSoap," + code + ",Care " + code + " / Soaps " + code
                + "\n");

        assertThat(number(
                        "SELECT count(*) FROM pos_category c JOIN pos_category p ON p.id = c.parent_id"
                                + " WHERE c.name = $1 AND p.name = $2",
                        "Soaps " + code,
                        "Care " + code))
                .isEqualTo(1);
        assertThat(events("pos.category:" + number("SELECT id FROM pos_category WHERE name = $1", "Soaps " + code)))
                .isGreaterThanOrEqualTo(1);
    }

    @Test
    void aVariantIsAProductWithItsValuesInItsName() {
        var code = fresh();

        imported("External ID,Name,Variant Values,Barcode,Internal Reference,Sales Price,Variant Price Extra\n"
                + "v." + code + "1,T-shirt,\"Color: Red, Size: L\",," + code + "1,10.00,2.50\n"
                + "v." + code + "2,T-shirt,\"Color: Blue, Size: L\",," + code + "2,10.00,0\n");

        var shirt = admin().get("/api/products?q=" + code + "1").jsonPath();
        assertThat(shirt.getString("items[0].name")).isEqualTo("T-shirt (Red, L)");
        assertThat(shirt.getString("items[0].listPrice")).isEqualTo("12.50");
        assertThat(shirt.getString("items[0].variant")).isEqualTo("Red / L");
    }

    /** Counting with it would take for ever. */
    @Test
    void anExtraThatNoPriceHasIsNone() {
        var code = fresh();

        var report = imported("External ID,Name,Variant Values,Internal Reference,Sales Price,Variant Price Extra\n"
                + "v." + code + ",T-shirt,Color: Red," + code + ",10.00,1e999999999\n");

        assertThat(report.getInt("refused")).isEqualTo(1);
        assertThat(report.getString("errors[0].reason")).contains("no number");
    }

    @Test
    void aTemplateBecomesAProductForEachCombination() {
        var code = fresh();
        var file = "External ID,Name,Internal Reference,Product Attributes/Attribute,Product Attributes/Values\n"
                + "t." + code + ",Mug," + code + ",Color,\"Red,Blue\"\n"
                + ",,,Size,\"S,M,L\"\n";

        var report = imported(file);

        assertThat(report.getInt("created")).isEqualTo(6);
        assertThat(number("SELECT count(*) FROM product WHERE name = 'Mug (Blue, M)' AND code = $1", code + "[Blue|M]"))
                .isEqualTo(1);
        assertThat(number(
                        "SELECT count(*) FROM product WHERE template_id = $1 AND name LIKE 'Mug (%'",
                        idOf("product", code + "[Red|S]")))
                .isEqualTo(5);
        assertThat(imported(file).getInt("unchanged")).isEqualTo(6);
    }

    @Test
    void readsAWorkbook() {
        var code = fresh();
        var workbook = Workbooks.of(
                List.of("External ID", "Name", "Barcode", "Sales Price", "Available in POS", "Internal Reference"),
                List.of("x." + code, "Müsli", 5412345678908L, 3.4, true, code));

        var report =
                send(TOKENS.admin(), workbook, "").statusCode(200).extract().jsonPath();

        assertThat(report.getInt("created")).isEqualTo(1);
        assertThat(number(
                        "SELECT count(*) FROM product WHERE code = $1 AND barcode = '5412345678908' AND list_price = 3.4",
                        code))
                .isEqualTo(1);
    }

    @Test
    void aFormulaIsNoPrice() {
        var code = fresh();
        var workbook = Workbooks.of(List.of("Name", "Internal Reference", "Sales Price"), List.of("Tea", code, "=1+1"));

        var report =
                send(TOKENS.admin(), workbook, "").statusCode(200).extract().jsonPath();

        assertThat(report.getString("errors[0].column")).isEqualTo("Sales Price");
        assertThat(report.getString("errors[0].reason")).contains("formula");
    }
}
