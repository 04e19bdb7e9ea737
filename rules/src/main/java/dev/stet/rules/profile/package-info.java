/** Profiles: what a kind of document must have, as data. */
@NullMarked
package dev.stet.rules.profile;

import org.jspecify.annotations.NullMarked;
