@NullMarked
package dev.stet.core.search;

import org.jspecify.annotations.NullMarked;
