/** How a service starts, and what it says when it cannot. */
package io.tillstream.kit.start;
