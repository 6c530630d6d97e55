package io.tillstream.session.report;

import io.tillstream.session.report.Report.Person;

/**
 * What is handed over with cash that goes into the drawer or out of it. Amounts are strings in {@code currency}.
 *
 * @param number as it is printed; counted without gaps in the session
 * @param direction {@code in} or {@code out}
 * @param partnerId who was paid or paid, or null
 * @param reverses the number of the receipt that this one takes back, or null
 */
public record Receipt(
        String number,
        long cashMoveId,
        long sessionId,
        String sessionName,
        Place place,
        String direction,
        String amount,
        String currency,
        String reason,
        Long partnerId,
        Person by,
        String at,
        String reverses) {

    /** E.g. {@code DAM-01/00007-C003}. */
    public static String number(String sessionName, int number) {
        return "%s-C%03d".formatted(sessionName, number);
    }
}
