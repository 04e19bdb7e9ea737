@NullMarked
package dev.stet.rules.placeholder;

import org.jspecify.annotations.NullMarked;
