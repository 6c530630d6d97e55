/** Customers brought in from files, and taken out into them. */
package io.tillstream.partner.imports;
