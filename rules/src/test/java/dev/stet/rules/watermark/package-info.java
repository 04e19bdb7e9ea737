@NullMarked
package dev.stet.rules.watermark;

import org.jspecify.annotations.NullMarked;
