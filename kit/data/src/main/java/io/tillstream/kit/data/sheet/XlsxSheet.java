package io.tillstream.kit.data.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of a workbook, as a stream. */
final class XlsxSheet implements Sheet {

    /** Beyond this, a spreadsheet's binary numbers are noise: 2.3999999999999999 was typed as 2.4. */
    private static final MathContext TYPED = new MathContext(15);

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> source;
    private final String name;
    private final int rows;

    private XlsxSheet(ReadableWorkbook workbook, int rows) throws IOException {
        this.workbook = workbook;
        this.rows = rows;
        var first = workbook.getFirstSheet();
        this.name = first.getName();
        this.stream = first.openStream();
        this.source = stream.iterator();
    }

    static XlsxSheet open(Path file) throws IOException {
        var rows = ZipGuard.rowsOf(file);
        try {
            return new XlsxSheet(new ReadableWorkbook(file.toFile()), rows);
        } catch (ExcelReaderException | IllegalArgumentException damaged) {
            throw damaged(damaged);
        }
    }

    @Override
    public SheetRow next() {
        try {
            while (source.hasNext()) {
                var row = row(source.next());
                if (!row.isBlank()) {
                    return row;
                }
            }
            return null;
        } catch (ExcelReaderException | UncheckedIOException damaged) {
            throw damaged(damaged);
        }
    }

    private static SheetRow row(Row row) {
        var cells = new ArrayList<String>(row.getCellCount());
        Map<Integer, String> faults = new HashMap<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            var cell = row.getOptionalCell(i).orElse(null);
            cells.add(text(cell));
            var fault = fault(cell);
            if (fault != null) {
                faults.put(i, fault);
            }
        }
        return new SheetRow(row.getRowNum(), cells, faults);
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getRawValue() == null) {
            return "";
        }
        return switch (cell.getType()) {
            case NUMBER -> number(cell.getRawValue());
            case BOOLEAN ->
                "1".equals(cell.getRawValue()) || "true".equalsIgnoreCase(cell.getRawValue()) ? "true" : "false";
            default -> cell.getRawValue().strip();
        };
    }

    private static String number(String raw) {
        try {
            var typed = new BigDecimal(raw.strip()).round(TYPED).stripTrailingZeros();
            return typed.scale() < -400 || typed.scale() > 400 ? raw : typed.toPlainString();
        } catch (NumberFormatException odd) {
            return raw;
        }
    }

    private static String fault(Cell cell) {
        if (cell == null) {
            return null;
        }
        return switch (cell.getType()) {
            case FORMULA -> "is a formula: replace it by its value";
            case ERROR -> "is an error of the spreadsheet";
            default -> null;
        };
    }

    private static SheetRefused damaged(Exception why) {
        return new SheetRefused("unknown-format", "The workbook cannot be read: " + why.getMessage());
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public List<String> notes() {
        return List.of("XLSX, sheet " + name);
    }

    @Override
    public void close() {
        try {
            stream.close();
            workbook.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
