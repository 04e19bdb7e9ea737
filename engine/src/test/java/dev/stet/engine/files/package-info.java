@NullMarked
package dev.stet.engine.files;

import org.jspecify.annotations.NullMarked;
