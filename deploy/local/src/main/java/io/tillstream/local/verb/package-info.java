/** One class for each verb of {@code ./pos}. */
package io.tillstream.local.verb;
