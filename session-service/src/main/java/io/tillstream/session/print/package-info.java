/** Reports and receipts as pages for people: HTML, and PDF on A4 or on a till's paper. */
package io.tillstream.session.print;
