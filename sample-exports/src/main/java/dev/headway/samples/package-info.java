/**
 * Makes the exports of the sample agency's clients: all invented, and the same bytes every time.
 * Each client has a package of its own; what they share lies here.
 */
@NullMarked
package dev.headway.samples;

import org.jspecify.annotations.NullMarked;
