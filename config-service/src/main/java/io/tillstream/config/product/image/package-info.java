/** Pictures of products, at addresses that never change what they show. */
package io.tillstream.config.product.image;
