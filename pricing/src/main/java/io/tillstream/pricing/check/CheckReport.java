package io.tillstream.pricing.check;

import java.util.List;

/**
 * What a file of cases showed.
 *
 * @param cases how many there are
 * @param differ how many of them give another result than is known
 * @param lines one for each difference: the case, what was expected, what came
 */
public record CheckReport(int cases, int differ, List<String> lines) {}
