/** Rule files and pattern packs: YAML with positions, so that a mistake is shown where it is. */
@NullMarked
package dev.stet.rules.pack;

import org.jspecify.annotations.NullMarked;
