/** The data folder: who uses it, what runs on it, what it logs. */
package io.tillstream.local.data;
