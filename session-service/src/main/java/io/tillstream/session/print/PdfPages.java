package io.tillstream.session.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Turns a page of HTML into PDF, with its letters inside, so that it looks the same everywhere. */
@Singleton
class PdfPages {

    private static final String LETTERS = "Liberation Sans";
    private static final String MORE_LETTERS = "DejaVu Sans";
    private static final float RECEIPT_WIDTH_MM = 80;
    /** Longer than any roll: what is printed decides where it ends. */
    private static final float LONGEST_MM = 5000;

    private static final float POINTS_TO_MM = 25.4f / 72;
    /** Above and below, as the page's style has them, and a little for what is rounded. */
    private static final float MARGINS_MM = 9;

    PdfPages() {
        XRLog.setLoggingEnabled(false);
    }

    byte[] of(String html, Paper paper) {
        try {
            return paper == Paper.A4 ? print(builder(html)) : print(receipt(html, length(html)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A receipt ends where its last line does, so it is laid out once to see where that is. */
    private static float length(String html) throws IOException {
        try (var renderer = receipt(html, LONGEST_MM).buildPdfRenderer()) {
            renderer.layout();
            return renderer.getRootBox().getHeight() / renderer.getDotsPerPoint() * POINTS_TO_MM + MARGINS_MM;
        }
    }

    private static PdfRendererBuilder receipt(String html, float lengthMm) {
        return builder(html).useDefaultPageSize(RECEIPT_WIDTH_MM, lengthMm, PageSizeUnits.MM);
    }

    private static byte[] print(PdfRendererBuilder builder) throws IOException {
        var out = new ByteArrayOutputStream();
        builder.toStream(out).run();
        return out.toByteArray();
    }

    private static PdfRendererBuilder builder(String html) {
        return new PdfRendererBuilder()
                .useFastMode()
                .withHtmlContent(html, null)
                .useUnicodeBidiSplitter(WritingDirections::new)
                .useUnicodeBidiReorderer(new WritingDirections())
                .defaultTextDirection(TextDirection.LTR)
                .useFont(() -> font("LiberationSans-Regular.ttf"), LETTERS, 400, FontStyle.NORMAL, true)
                .useFont(() -> font("LiberationSans-Bold.ttf"), LETTERS, 700, FontStyle.NORMAL, true)
                .useFont(() -> font("DejaVuSans.ttf"), MORE_LETTERS, 400, FontStyle.NORMAL, true);
    }

    private static InputStream font(String file) {
        return PdfPages.class.getResourceAsStream("/fonts/" + file);
    }
}
