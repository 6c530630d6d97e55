/** What a till loads when its session opens, and afterwards what changed. */
package io.tillstream.gateway.payload;
