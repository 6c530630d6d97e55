/** What extensions may set on a register, and the schemas that say so. */
package io.tillstream.config.setting;
