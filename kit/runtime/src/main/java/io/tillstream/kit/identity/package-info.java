/** Who calls: keys, tokens, roles and the check that every endpoint has a rule. */
package io.tillstream.kit.identity;
