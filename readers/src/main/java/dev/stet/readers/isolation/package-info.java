/**
 * Reads Office and PDF files in processes of their own, which can be killed when a file hangs or
 * eats all memory.
 */
@NullMarked
package dev.stet.readers.isolation;

import org.jspecify.annotations.NullMarked;
