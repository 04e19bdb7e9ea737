@NullMarked
package dev.stet.rules.profile;

import org.jspecify.annotations.NullMarked;
