/** Brings tables of records into the database: each line judged, good lines in, all of it in sets, none of it twice. */
package io.tillstream.kit.data.imports;
