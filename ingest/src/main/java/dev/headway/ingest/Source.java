package dev.headway.ingest;

/**
 * Where facts come from, coarser than a format: all layouts of X's content export are one source.
 *
 * @param id such as {@code x-content}
 * @param name for people, such as {@code X: content}
 */
public record Source(String id, String name) {}
