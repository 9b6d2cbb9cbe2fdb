/** Ovenbird Kits: a client of three months. */
@NullMarked
package dev.headway.samples.ovenbird;

import org.jspecify.annotations.NullMarked;
