/** The goals of the Maven plugin. */
@NullMarked
package dev.stet.maven;

import org.jspecify.annotations.NullMarked;
