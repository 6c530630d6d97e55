package io.tillstream.session.print;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;

/** Figures and times as people read them on paper. */
final class Figures {

    private static final char NO_BREAK = '\u00a0';
    private static final String MINUS = "\u2212";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private Figures() {}

    /** {@code -1234.50} with its thousands apart; a dash where there is none. */
    static String amount(String amount) {
        if (amount == null) {
            return "\u2013";
        }
        var negative = amount.startsWith("-");
        var plain = negative ? amount.substring(1) : amount;
        var point = plain.indexOf('.');
        var whole = point < 0 ? plain : plain.substring(0, point);
        var grouped = new StringBuilder(whole);
        for (int i = whole.length() - 3; i > 0; i -= 3) {
            grouped.insert(i, NO_BREAK);
        }
        return (negative ? MINUS : "") + grouped + (point < 0 ? "" : plain.substring(point));
    }

    /** A difference says its direction. */
    static String difference(String amount) {
        return amount == null || amount.startsWith("-") || isZero(amount) ? amount(amount) : "+" + amount(amount);
    }

    static boolean isZero(String amount) {
        return amount == null || amount.chars().noneMatch(digit -> digit >= '1' && digit <= '9');
    }

    static String money(String amount, String currency) {
        return amount == null ? amount(null) : symbol(currency) + NO_BREAK + amount(amount);
    }

    static String day(String date) {
        return DAY.format(LocalDate.parse(date));
    }

    static String moment(String instant, ZoneId zone) {
        return instant == null ? "\u2013" : MOMENT.format(Instant.parse(instant).atZone(zone));
    }

    static String time(String instant, ZoneId zone) {
        return TIME.format(Instant.parse(instant).atZone(zone));
    }

    /** UTC where the store's zone is not known. */
    static ZoneId zone(String name) {
        return name != null && ZoneId.getAvailableZoneIds().contains(name) ? ZoneId.of(name) : ZoneOffset.UTC;
    }

    /** What no page can hold is left out; null becomes nothing. */
    static String text(String written) {
        return written == null
                ? ""
                : written.replaceAll("[\\p{Cntrl}\\x{FFFE}\\x{FFFF}\\p{Cs}]", " ")
                        .strip();
    }

    private static String symbol(String currency) {
        return switch (currency) {
            case "EUR" -> "\u20ac";
            case "GBP" -> "\u00a3";
            case "USD" -> "$";
            default -> known(currency);
        };
    }

    private static String known(String currency) {
        try {
            return Currency.getInstance(currency).getSymbol(Locale.ENGLISH);
        } catch (IllegalArgumentException unknown) {
            return currency;
        }
    }
}
