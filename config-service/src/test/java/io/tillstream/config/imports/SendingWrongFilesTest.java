package io.tillstream.config.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SendingWrongFilesTest extends Sheets {

    @Test
    void onlyAnAdministratorImports() {
        send(TOKENS.manager(), "code,name,list_price\n".getBytes(StandardCharsets.UTF_8), "")
                .statusCode(403);
        send(TOKENS.cashier(), "code,name,list_price\n".getBytes(StandardCharsets.UTF_8), "")
                .statusCode(403);
        given().body("code,name\n").post("/api/imports").then().statusCode(401);
        given().auth()
                .oauth2(TOKENS.manager())
                .get("/api/exports/products")
                .then()
                .statusCode(403);
    }

    @Test
    void saysWhatIsWrongWithAFile() {
        refused("", "empty-file");
        refused("\u0000\u0001\u0002", "unknown-format");
        refused("only,names,of,nothing\n1,2,3,4\n", "unknown-kind");
        refused("code,list_price,code\nA,1,B\n", "duplicate-column");
        send("store,name\nDAM,x\n", "kind=registers")
                .statusCode(422)
                .body("detail", containsString("needs the column code"));
        send("code\nA\n", "kind=nuts").statusCode(422).body("type", equalTo("unknown-kind"));
    }

    @Test
    void takesAFormWithAFile() {
        var code = fresh();
        given().auth()
                .oauth2(TOKENS.admin())
                .multiPart(
                        "file",
                        "products.csv",
                        ("code,name\n" + code + ",Form\n").getBytes(StandardCharsets.UTF_8),
                        "text/csv")
                .post("/api/imports?wait=30")
                .then()
                .statusCode(200)
                .body("file", equalTo("products.csv"))
                .body("created", equalTo(1));
    }

    @Test
    void aBrokenEndLeavesWhatWasReadBeforeAndSaysSo() {
        var code = fresh();
        var file = new StringBuilder("code,name,list_price\n");
        for (int i = 0; i < 2_500; i++) {
            file.append(code).append(i).append(",Many,1\n");
        }
        send(file + code + "Z,\"never closed\n", "")
                .statusCode(422)
                .body("type", equalTo("unreadable-file"))
                .body("report.state", equalTo("failed"))
                .body("report.created", equalTo(2_000));

        assertThat(imported(file.toString()).getInt("unchanged")).isEqualTo(2_000);
    }

    @Test
    void aReportCanBeReadAgainByItsCompanyOnly() {
        var report = imported("code,name,list_price\n" + fresh() + ",Tea,much\n");
        var address = "/api/imports/" + report.getString("id");

        admin().get(address)
                .then()
                .statusCode(200)
                .body("state", equalTo("done"))
                .body("refused", equalTo(1));
        admin().get(address + "/errors").then().statusCode(200).body("items[0].column", equalTo("list_price"));
        admin().get("/api/imports/" + UUID.randomUUID()).then().statusCode(404);
        admin().get("/api/imports/none").then().statusCode(404);
        admin().get("/api/exports/secrets").then().statusCode(404);
    }

    private static void refused(String content, String type) {
        send(content, "").statusCode(422).body("type", equalTo(type));
    }
}
