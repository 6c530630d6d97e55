/** The engine's input and output as JSON text, for callers that are not Java. */
package io.tillstream.pricing.json;
