package io.tillstream.config.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small XLSX workbooks, written by hand. */
final class Workbooks {

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Workbooks() {}

    /** A text that begins with "=" is a formula. */
    @SafeVarargs
    static byte[] of(List<?>... rows) {
        var sheet = new StringBuilder("<worksheet " + MAIN + "><sheetData>");
        for (int y = 0; y < rows.length; y++) {
            sheet.append("<row r=\"").append(y + 1).append("\">");
            for (int x = 0; x < rows[y].size(); x++) {
                sheet.append(cell((char) ('A' + x) + String.valueOf(y + 1), rows[y].get(x)));
            }
            sheet.append("</row>");
        }
        return of(sheet.append("</sheetData></worksheet>").toString());
    }

    static byte[] of(String sheet) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
            put(zip, "_rels/.rels", relation(REL + "/officeDocument", "xl/workbook.xml"));
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook " + MAIN + " xmlns:r=\"" + REL
                            + "\"><sheets><sheet name=\"Products\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            put(zip, "xl/_rels/workbook.xml.rels", relation(REL + "/worksheet", "worksheets/sheet1.xml"));
            put(zip, "xl/worksheets/sheet1.xml", sheet);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\""
                + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static String cell(String place, Object value) {
        if (value instanceof Number) {
            return "<c r=\"" + place + "\"><v>" + value + "</v></c>";
        }
        if (value instanceof Boolean yes) {
            return "<c r=\"" + place + "\" t=\"b\"><v>" + (yes ? 1 : 0) + "</v></c>";
        }
        var text = value.toString();
        return text.startsWith("=")
                ? "<c r=\"" + place + "\"><f>" + text.substring(1) + "</f><v>2</v></c>"
                : "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text.replace("&", "&amp;") + "</t></is></c>";
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
