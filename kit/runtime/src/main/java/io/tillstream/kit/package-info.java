/** How services speak: problems, identity, pages, event headers. No business word in here. */
package io.tillstream.kit;
