/** Events arrive at least once and count once. */
package io.tillstream.kit.data.inbox;
