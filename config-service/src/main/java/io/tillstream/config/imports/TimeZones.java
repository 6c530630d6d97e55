package io.tillstream.config.imports;

import java.time.ZoneId;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The time zones there are, as a pattern. */
final class TimeZones {

    static final String SHAPE =
            ZoneId.getAvailableZoneIds().stream().map(Pattern::quote).collect(Collectors.joining("|"));

    private TimeZones() {}
}
