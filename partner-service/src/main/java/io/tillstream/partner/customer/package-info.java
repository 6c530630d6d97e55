/** Customers: kept, found, merged, erased. */
package io.tillstream.partner.customer;
