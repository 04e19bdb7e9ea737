/** Rows and columns of tables that do not add up. */
@NullMarked
package dev.stet.rules.numeric.table;

import org.jspecify.annotations.NullMarked;
