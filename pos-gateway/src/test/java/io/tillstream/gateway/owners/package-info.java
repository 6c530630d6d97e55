/** Stand-ins for the owners: small HTTP servers that give the answers that the owners document. */
package io.tillstream.gateway.owners;
