/** The one door through which tills, browsers and integrators come; it owns nothing. */
package io.tillstream.gateway;
