/** A customer is chosen in the back office and sent to a till. */
package io.tillstream.partner.selection;
