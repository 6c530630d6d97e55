/** Records of other owners, kept from their events; what is missing is asked for. */
package io.tillstream.kit.data.copy;
