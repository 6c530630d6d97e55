/** The assortment: products, categories, units and what a scanned code means. */
package io.tillstream.config.product;
