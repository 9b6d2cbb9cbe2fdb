/**
 * Makes the exports of the sample client, Alder Bikes: all invented, and the same bytes every time.
 */
@NullMarked
package dev.headway.samples;

import org.jspecify.annotations.NullMarked;
