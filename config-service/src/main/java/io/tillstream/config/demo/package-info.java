/** Loads a chain that a person wrote down in CSV files into an empty database. */
package io.tillstream.config.demo;
