/** What people write and hand over: strict YAML, places in files, and what is wrong there. */
@NullMarked
package dev.headway.input;

import org.jspecify.annotations.NullMarked;
