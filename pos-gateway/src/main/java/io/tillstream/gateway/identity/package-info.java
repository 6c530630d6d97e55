/** Who comes: log in, stay logged in, a colleague's PIN, and a till's own token for the day its network was gone. */
package io.tillstream.gateway.identity;
