/** Lists: a bounded page and an opaque cursor to the next. */
package io.tillstream.kit.page;
