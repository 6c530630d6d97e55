/** Guides are followed word for word, so that they stay true. */
package io.tillstream.acceptance.guide;
