@NullMarked
package dev.stet.engine.config;

import org.jspecify.annotations.NullMarked;
