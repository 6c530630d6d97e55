/** What is the same for every record that people edit: its version, and what the database refuses. */
package io.tillstream.config.edit;
