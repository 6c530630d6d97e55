package io.tillstream.kit.data.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingSheetsTest {

    @TempDir
    Path folder;

    @Test
    void readsCommasSemicolonsAndTabs() {
        for (var separator : List.of(",", ";", "\t")) {
            var rows = rows("code,name\nA,Tea\n".replace(",", separator));

            assertThat(rows.get(1).cells()).containsExactly("A", "Tea");
        }
    }

    @Test
    void aSeparatorInsideQuotesSeparatesNothing() {
        assertThat(rows("\"a,b,c\";name\n1;2\n").get(0).cells()).containsExactly("a,b,c", "name");
    }

    @Test
    void countsLinesAsAnEditorDoes() {
        var rows = rows("code,name\nA,\"two\nlines\"\n\nB,one\n");

        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 2, 5);
        assertThat(rows.get(1).cell(1)).isEqualTo("two\nlines");
    }

    @Test
    void skipsAByteOrderMarkAndBlankLines() {
        assertThat(rows("\uFEFFcode;name\n;\nA;Tea\n"))
                .extracting(row -> row.cell(0))
                .containsExactly("code", "A");
    }

    @Test
    void readsWhatWindowsWroteAndSaysSo() {
        try (var sheet = Sheet.open(file("name;x\nCafé;1\n".getBytes(Charset.forName("windows-1252"))))) {
            sheet.next();

            assertThat(sheet.next().cell(0)).isEqualTo("Café");
            assertThat(sheet.notes()).anyMatch(note -> note.contains("Windows-1252"));
        }
    }

    @Test
    void readsUtf16() {
        var text = "\uFEFFname\tx\nŁukasz\t1\n".getBytes(StandardCharsets.UTF_16LE);

        assertThat(rows(text).get(1).cell(0)).isEqualTo("Łukasz");
    }

    @Test
    void anUmlautAtTheEdgeOfABufferIsStillUtf8() {
        var text = "name;x\n" + "ü;1\n".repeat(60_000);

        assertThat(rows(text)).allSatisfy(row -> assertThat(row.cell(0)).isIn("name", "ü"));
    }

    @Test
    void refusesWhatIsNoTable() {
        refused(new byte[0], "empty-file");
        refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13}, "unknown-format");
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "unknown-format");
        refused(zip("readme.txt", "hello".getBytes(StandardCharsets.UTF_8)), "unknown-format");
    }

    @Test
    void aLineWithoutEndIsNotHeldInMemory() {
        refused(
                ("x".repeat(CsvSheet.LONGEST_CELL - 1) + ",").repeat(20).getBytes(StandardCharsets.UTF_8),
                "line-too-long");
        refused("x".repeat(LineGuard.LONGEST_LINE).getBytes(StandardCharsets.UTF_8), "cell-too-long");
    }

    @Test
    void aQuoteThatIsNeverClosedIsNamed() {
        refused(("code,name\nA,\"open\n" + "B,Tea\n".repeat(50_000)).getBytes(StandardCharsets.UTF_8), "cell-too-long");
        refused("code,name\nA,\"open\nB,Tea\n".getBytes(StandardCharsets.UTF_8), "malformed-csv");
    }

    @Test
    void aWorkbookThatUnpacksToGigabytesIsNotUnpacked() {
        refused(zip("xl/workbook.xml", new byte[200 << 20]), "too-large");
    }

    private void refused(byte[] content, String type) {
        assertThatThrownBy(() -> rows(content))
                .isInstanceOfSatisfying(SheetRefused.class, refusal -> assertThat(refusal.type())
                        .isEqualTo(type));
    }

    private List<SheetRow> rows(String text) {
        return rows(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<SheetRow> rows(byte[] content) {
        var rows = new ArrayList<SheetRow>();
        try (var sheet = Sheet.open(file(content))) {
            for (var row = sheet.next(); row != null; row = sheet.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private Path file(byte[] content) {
        try {
            return Files.write(Files.createTempFile(folder, "sheet", ""), content);
        } catch (IOException full) {
            throw new IllegalStateException(full);
        }
    }

    private static byte[] zip(String name, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }
}
