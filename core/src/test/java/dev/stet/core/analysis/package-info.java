@NullMarked
package dev.stet.core.analysis;

import org.jspecify.annotations.NullMarked;
