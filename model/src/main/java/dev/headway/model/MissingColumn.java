package dev.headway.model;

import dev.headway.ingest.ExportFile;

/**
 * A file that lacks a column which an input asks for.
 *
 * @param file the file
 * @param input the input, as formulas name it
 * @param column what the column would say: a metric's name, or what the input is narrowed by
 */
public record MissingColumn(ExportFile file, String input, String column) {}
