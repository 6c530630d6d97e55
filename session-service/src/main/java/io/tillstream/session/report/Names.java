package io.tillstream.session.report;

import java.util.Map;

/** What people call the things a report names; what is unknown has no name. */
public record Names(Map<Long, String> categories, Map<Long, String> taxes, Map<Long, String> users, Place place) {}
