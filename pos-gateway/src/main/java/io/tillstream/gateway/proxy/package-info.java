/** REST calls on their way to the owners. */
package io.tillstream.gateway.proxy;
