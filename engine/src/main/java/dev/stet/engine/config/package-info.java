/** {@code stet.yaml}: read, searched for, and made into what holds for one file. */
@NullMarked
package dev.stet.engine.config;

import org.jspecify.annotations.NullMarked;
