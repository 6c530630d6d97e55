/** Who buys: customers, from the first letters of a name to the right to be forgotten. */
package io.tillstream.partner;
