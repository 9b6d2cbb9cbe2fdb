/** What the work costs, beside the same work done in the barest way, in one run. */
@NullMarked
package dev.headway.bench;

import org.jspecify.annotations.NullMarked;
