package io.tillstream.gateway.rpc.xml;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;

/** {@code 19980717T14:08:55} or with dashes, with or without a Z: as Odoo writes moments, in UTC. */
final class XmlRpcTimes {

    private static final DateTimeFormatter ODOO = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter WRITTEN = new DateTimeFormatterBuilder()
            .appendPattern("[uuuuMMdd][uuuu-MM-dd]'T'HH:mm[:ss][.SSS]['Z']")
            .toFormatter();

    private XmlRpcTimes() {}

    static String odoo(String iso) {
        try {
            return LocalDateTime.parse(iso, WRITTEN).format(ODOO);
        } catch (DateTimeParseException malformed) {
            throw XmlRpcReader.noCall("A dateTime.iso8601 is written as 19980717T14:08:55.");
        }
    }
}
