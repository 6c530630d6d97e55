/** X and Z reports. */
package io.tillstream.session.report;
