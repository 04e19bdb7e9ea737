@NullMarked
package dev.stet.core.rule;

import org.jspecify.annotations.NullMarked;
