/** What the whole system can be asked, in one OpenAPI document. */
package io.tillstream.gateway.description;
