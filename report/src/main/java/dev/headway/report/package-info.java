/**
 * A scorecard in, an executive's PDF and a workbook out. The door is {@link
 * dev.headway.report.ClientReport}.
 */
@NullMarked
package dev.headway.report;

import org.jspecify.annotations.NullMarked;
