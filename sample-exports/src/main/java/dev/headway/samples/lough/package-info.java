/** Lough Arden Sensors: its year begins in April, and money comes in two currencies. */
@NullMarked
package dev.headway.samples.lough;

import org.jspecify.annotations.NullMarked;
