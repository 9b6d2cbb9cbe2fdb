/** Moorfield Heat: its goals changed in July 2026. */
@NullMarked
package dev.headway.samples.moorfield;

import org.jspecify.annotations.NullMarked;
