@NullMarked
package dev.stet.rules.section;

import org.jspecify.annotations.NullMarked;
