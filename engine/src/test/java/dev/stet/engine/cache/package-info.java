@NullMarked
package dev.stet.engine.cache;

import org.jspecify.annotations.NullMarked;
