/** Tests of who bought where. */
package io.tillstream.partner.purchase;
