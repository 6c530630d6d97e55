/** Who logs in, with what, and what keeps them logged in. */
package io.tillstream.config.user;
