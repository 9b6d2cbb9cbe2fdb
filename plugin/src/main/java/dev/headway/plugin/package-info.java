/** Maven parameters in, a call of {@code dev.headway.agency} out. */
@NullMarked
package dev.headway.plugin;

import org.jspecify.annotations.NullMarked;
