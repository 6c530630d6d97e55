package io.tillstream.config.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ImportingAChainTest extends Sheets {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accounts",
                "journals",
                "tax-groups",
                "taxes",
                "fiscal-positions",
                "fiscal-position-taxes",
                "cash-roundings",
                "uoms",
                "pricelists",
                "payment-methods",
                "stores",
                "registers"
            })
    void theFilesOfTheChainThatIsLoadedChangeNothing(String kind) throws IOException {
        var report = send(Files.readString(Path.of("../deploy/demo-chain/" + kind + ".csv")), "kind=" + kind)
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(report.getList("errors")).isEmpty();
        assertThat(report.getInt("unchanged")).isPositive();
        assertThat(report.getInt("updated") + report.getInt("created")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "currencies",
                "companies",
                "pos-categories",
                "products",
                "pricelist-items",
                "stores",
                "registers",
                "taxes"
            })
    void whatIsTakenOutGoesInAgainUnchanged(String kind) {
        var report =
                send(exported(kind), "kind=" + kind).statusCode(200).extract().jsonPath();

        assertThat(report.getList("errors")).isEmpty();
        assertThat(report.getInt("updated") + report.getInt("created")).isZero();
    }

    @Test
    void aNewStoreGetsARegisterWithADrawerOfItsOwn() {
        var code = fresh();
        imported("code,name,city,timezone\n" + code + ",New Store,Gouda,Europe/Amsterdam\n");
        send(
                        "code,name,kind,journal,receivable_account\nCASH-" + code + ",Cash,cash,CSH1,1310\n",
                        "kind=payment-methods")
                .statusCode(200);

        var report = imported("code,name,store,pricelist,payment_methods,journal\n" + code + "-1,Till," + code
                + ",STD,CASH-" + code + ";CARD,POSS\n" + code + "-2,Till," + code + ",STD,CASH-DAM1;CARD,POSS\n"
                + code + "-3,Till," + code + ",STD,,POSS\n");

        assertThat(report.getInt("created")).isEqualTo(1);
        assertThat(report.getList("errors.reason", String.class))
                .containsExactlyInAnyOrder("Cash is the drawer of register DAM-01", "is needed: nobody could pay");
        assertThat(number("SELECT count(*) FROM register WHERE code LIKE $1", code + "%"))
                .isEqualTo(1);
    }

    @Test
    void aCategoryMayStandBeforeTheOneAboveIt() {
        var code = fresh();

        var report = send(
                        "code,name,parent\n" + code + "B,Below," + code + "A\n" + code + "A,Above,\n",
                        "kind=pos-categories")
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(report.getInt("created")).isEqualTo(2);
        assertThat(number(
                        "SELECT count(*) FROM pos_category c JOIN pos_category p ON p.id = c.parent_id"
                                + " WHERE c.code = $1 AND p.code = $2",
                        code + "B",
                        code + "A"))
                .isEqualTo(1);
    }
}
