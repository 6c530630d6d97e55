/** What must be in the drawer and on the terminals, and what is. */
package io.tillstream.session.count;
