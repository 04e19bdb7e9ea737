/** What keeps the house in order: the arrows between its rooms, and its habits. */
@NullMarked
package dev.stet.house;

import org.jspecify.annotations.NullMarked;
