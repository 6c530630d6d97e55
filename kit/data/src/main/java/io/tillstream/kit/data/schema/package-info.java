/** Which version of the tables a service finds, and whether it can live with it. */
package io.tillstream.kit.data.schema;
