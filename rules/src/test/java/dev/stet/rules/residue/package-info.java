@NullMarked
package dev.stet.rules.residue;

import org.jspecify.annotations.NullMarked;
