/**
 * The values that a template may use: numbers already as text in the client's language, charts
 * already scaled. Positions run from 0 to 1 unless they say otherwise; from the left, and from the
 * top. An {@link java.util.Optional} without a value is a missing variable to a template.
 */
@NullMarked
package dev.headway.report.view;

import org.jspecify.annotations.NullMarked;
