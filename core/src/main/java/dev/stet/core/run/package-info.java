/** The result of one run over many files: what every report, gate and face reads. */
@NullMarked
package dev.stet.core.run;

import org.jspecify.annotations.NullMarked;
