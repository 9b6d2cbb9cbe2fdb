/** Alder Bikes: a month with one export missing. */
@NullMarked
package dev.headway.samples.alder;

import org.jspecify.annotations.NullMarked;
