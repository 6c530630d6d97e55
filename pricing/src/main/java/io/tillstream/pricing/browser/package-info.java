/** The engine as an ES module for browsers, and the check that the compiled module counts like the engine. */
package io.tillstream.pricing.browser;
