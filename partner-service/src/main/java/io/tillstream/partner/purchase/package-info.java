/** Who bought where, as the orders tell. */
package io.tillstream.partner.purchase;
