/** The legal entity and its money. */
package io.tillstream.config.company;
