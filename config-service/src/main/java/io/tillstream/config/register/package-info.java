/** The tills, each with what it sells and how. */
package io.tillstream.config.register;
