@NullMarked
package dev.stet.core.document;

import org.jspecify.annotations.NullMarked;
