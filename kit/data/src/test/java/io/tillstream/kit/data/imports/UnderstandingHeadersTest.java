package io.tillstream.kit.data.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillstream.kit.data.sheet.SheetRefused;
import io.tillstream.kit.data.sheet.SheetRow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnderstandingHeadersTest {

    private static final SheetKind FRUIT = SheetKind.named("fruit", "x.fruit", "fruit")
            .text("code")
            .required()
            .text("name")
            .alsoCalled("Fruit Name")
            .number("weight")
            .references(
                    "colors",
                    Reference.to("color", "x.color", "true"),
                    new JoinTable("fruit_color", "fruit_id", "color_id"))
            .knownBy("code");
    private static final SheetKind BASKETS = SheetKind.named("baskets", "x.basket", "basket")
            .text("code")
            .required()
            .text("name")
            .number("volume")
            .knownBy("code");

    @Test
    void theColumnsSayWhatTheLinesAre() {
        assertThat(header("code", "name", "weight").kind()).isSameAs(FRUIT);
        assertThat(header("code", "name", "volume").kind()).isSameAs(BASKETS);
    }

    @Test
    void aPersonMustSayWhatTwoKindsCouldBe() {
        refused("ambiguous-kind", "code", "name");
        assertThat(Header.of(row("code", "name"), List.of(FRUIT, BASKETS), "baskets")
                        .kind())
                .isSameAs(BASKETS);
    }

    @Test
    void caseBlanksAndOtherNamesMakeNoDifference() {
        var header = header(" CODE ", "fruit  name", "Weight");

        assertThat(header.kind()).isSameAs(FRUIT);
        assertThat(header.ignored()).isEmpty();
    }

    @Test
    void aListMayBeNamedByExternalIds() {
        var header = header("code", "weight", "colors / External ID");

        assertThat(header.isExternalId(2)).isTrue();
    }

    @Test
    void whatNobodyKnowsIsIgnoredAndNamed() {
        assertThat(header("code", "weight", "taste").ignored()).containsExactly("taste");
    }

    @Test
    void refusesHeadersThatCannotBeMeant() {
        refused("duplicate-column", "code", "weight", "Code");
        refused("unknown-kind", "x", "y");
        assertThatThrownBy(() -> Header.of(null, List.of(FRUIT), null)).hasMessageContaining("no row");
        assertThatThrownBy(() -> Header.of(row("name"), List.of(FRUIT), "fruit"))
                .hasMessageContaining("needs the column code");
        assertThatThrownBy(() -> Header.of(row("code"), List.of(FRUIT), "nuts")).hasMessageContaining("no kind 'nuts'");
    }

    private static void refused(String type, String... names) {
        assertThatThrownBy(() -> header(names))
                .isInstanceOfSatisfying(SheetRefused.class, refusal -> assertThat(refusal.type())
                        .isEqualTo(type));
    }

    private static Header header(String... names) {
        return Header.of(row(names), List.of(FRUIT, BASKETS), null);
    }

    private static SheetRow row(String... cells) {
        return new SheetRow(1, List.of(cells).stream().map(String::strip).toList(), Map.of());
    }
}
