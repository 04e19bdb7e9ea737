/** That what is measured is what is meant. */
@NullMarked
package dev.stet.bench;

import org.jspecify.annotations.NullMarked;
