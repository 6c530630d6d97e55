/** What other systems call our records: the names that imports and connectors give them. */
package io.tillstream.kit.data.external;
