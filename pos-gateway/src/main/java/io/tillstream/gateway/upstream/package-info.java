/** The owners behind the gateway: where they are, what they own, how they are asked. */
package io.tillstream.gateway.upstream;
