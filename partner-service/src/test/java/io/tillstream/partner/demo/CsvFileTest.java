package io.tillstream.partner.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvFileTest {

    @Test
    void readsQuotedCellsAndLeavesEmptyOnesOut() {
        var rows = CsvFile.parse("code,name,note\r\nA,\"Bar, \"\"Ana\"\"\",\r\nB,,\"two\nlines\"\n\n");

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).containsEntry("name", "Bar, \"Ana\"").doesNotContainKey("note");
        assertThat(rows.get(1))
                .containsEntry("code", "B")
                .containsEntry("note", "two\nlines")
                .doesNotContainKey("name");
    }
}
