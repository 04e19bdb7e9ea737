@NullMarked
package dev.stet.rules.match;

import org.jspecify.annotations.NullMarked;
