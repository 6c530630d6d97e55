package io.tillstream.pricing.pricelist;

import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.Refused;

/**
 * An instant to the second, in UTC. (The browser's copy of the engine carries no calendar; what is needed of one is
 * here.)
 *
 * @param epochSecond seconds since 1970-01-01T00:00:00Z
 */
public record Moment(long epochSecond) implements Comparable<Moment> {
    private static final String SHAPE = "0000-00-00 00:00:00";
    private static final int SECONDS_OF_DAY = 86_400;

    /**
     * Reads {@code 2026-03-15}, {@code 2026-03-15 12:00:00} or {@code 2026-03-15T12:00:00Z}; fractions of a second are
     * dropped.
     *
     * @throws PricingRefusal {@code invalid-date}
     */
    public static Moment parse(String text) {
        String plain = text == null ? "" : text.trim();
        plain = plain.endsWith("Z") ? plain.substring(0, plain.length() - 1) : plain;
        plain = plain.length() == 10 ? plain + " 00:00:00" : plain;
        plain = plain.replace('T', ' ');
        int fraction = plain.indexOf('.');
        plain = fraction < 0 ? plain : plain.substring(0, fraction);
        if (!hasShape(plain)) {
            throw invalid(text);
        }
        return of(text, number(plain, 0, 4), number(plain, 5, 7), number(plain, 8, 10), secondOfDay(text, plain));
    }

    private static Moment of(String text, int year, int month, int day, int secondOfDay) {
        if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) {
            throw invalid(text);
        }
        return new Moment(daysSinceEpoch(year, month, day) * SECONDS_OF_DAY + secondOfDay);
    }

    private static int secondOfDay(String text, String plain) {
        int hour = number(plain, 11, 13);
        int minute = number(plain, 14, 16);
        int second = number(plain, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            throw invalid(text);
        }
        return (hour * 60 + minute) * 60 + second;
    }

    private static boolean hasShape(String text) {
        boolean fits = text.length() == SHAPE.length();
        for (int i = 0; fits && i < SHAPE.length(); i++) {
            char wanted = SHAPE.charAt(i);
            char found = text.charAt(i);
            fits = wanted == '0' ? found >= '0' && found <= '9' : found == wanted;
        }
        return fits;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text.substring(from, to));
    }

    private static int daysIn(int year, int month) {
        boolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        return switch (month) {
            case 2 -> leap ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    /** Counts in years that begin in March, so that the leap day is their last. */
    private static long daysSinceEpoch(int year, int month, int day) {
        long marchYear = month > 2 ? year : year - 1L;
        int marchMonth = month > 2 ? month - 3 : month + 9;
        long leapDays = Math.floorDiv(marchYear, 4L) - Math.floorDiv(marchYear, 100L) + Math.floorDiv(marchYear, 400L);
        long dayOfYear = (153L * marchMonth + 2) / 5 + day - 1;
        return marchYear * 365 + leapDays + dayOfYear - 719_468;
    }

    private static PricingRefusal invalid(String text) {
        return new PricingRefusal(Refused.INVALID_DATE, "\"" + text + "\" is no date or time in UTC");
    }

    @Override
    public int compareTo(Moment other) {
        return Long.compare(epochSecond, other.epochSecond);
    }
}
