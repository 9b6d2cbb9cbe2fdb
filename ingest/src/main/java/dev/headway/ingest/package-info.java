/**
 * Files of one client in, facts out, and what was wrong with the files. The door is {@link
 * dev.headway.ingest.Exports#read}.
 */
@NullMarked
package dev.headway.ingest;

import org.jspecify.annotations.NullMarked;
