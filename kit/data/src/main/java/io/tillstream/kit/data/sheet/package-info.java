/** Reads the tables that people keep in files: CSV of any dialect, and XLSX; row by row, however large. */
package io.tillstream.kit.data.sheet;
