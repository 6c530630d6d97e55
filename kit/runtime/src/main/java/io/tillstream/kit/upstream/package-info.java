/** Calls between services: whose token goes along, and how an owner's refusal comes back. */
package io.tillstream.kit.upstream;
