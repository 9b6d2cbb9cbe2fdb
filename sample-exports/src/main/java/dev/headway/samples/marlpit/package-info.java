/** Marlpit Nursery: a network changed what it counts in the middle of its year. */
@NullMarked
package dev.headway.samples.marlpit;

import org.jspecify.annotations.NullMarked;
