/**
 * Facts, a client's strategy and a month in, a scorecard out. The doors are {@link
 * dev.headway.model.Client#read} and {@link dev.headway.model.Scorecard#of}.
 */
@NullMarked
package dev.headway.model;

import org.jspecify.annotations.NullMarked;
