/** The Odoo-shaped calls: one envelope, one way to say what went wrong. */
package io.tillstream.gateway.rpc;
