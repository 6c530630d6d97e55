package io.tillstream.pricing.check;

import io.tillstream.pricing.PricingRefusal;

/**
 * The engine in another form than Java classes: the compiled JavaScript. It is found on the class path, because what it
 * runs in is no part of the engine.
 */
public interface CheckEngine {
    /**
     * The report of a file of cases.
     *
     * @throws PricingRefusal if the text is no such file
     */
    CheckReport check(String text);
}
