/** Which customer pays which price. */
package io.tillstream.config.pricelist;
