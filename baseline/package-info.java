@NullMarked
package dev.stet.engine.baseline;

import org.jspecify.annotations.NullMarked;
