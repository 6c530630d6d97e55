/** Orders that came after their session was sealed. */
package io.tillstream.session.late;
