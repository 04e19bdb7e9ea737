/** The reports, each against a golden file and against what its readers accept. */
@NullMarked
package dev.stet.reports;

import org.jspecify.annotations.NullMarked;
