@NullMarked
package dev.stet.engine.marks;

import org.jspecify.annotations.NullMarked;
