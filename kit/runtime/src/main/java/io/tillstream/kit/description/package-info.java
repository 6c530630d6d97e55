/** What all operations of our OpenAPI documents have in common, written once: errors, headers, pages, rights, examples. */
package io.tillstream.kit.description;
