@NullMarked
package dev.stet.core.lint;

import org.jspecify.annotations.NullMarked;
