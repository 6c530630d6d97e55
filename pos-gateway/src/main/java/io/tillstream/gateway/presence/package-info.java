/** Which tills are open: every replica of the gateway says which sockets it holds, and everyone can ask any of them. */
package io.tillstream.gateway.presence;
