package dev.headway.samples;

/**
 * One file, as its tool would hand it out.
 *
 * @param name the file's name, as the tool gives it, below the folder that it lies in
 * @param content its bytes
 */
// A carrier between two lines of Generate: nobody compares or keeps it, so the array is not copied.
@SuppressWarnings("ArrayRecordComponent")
public record Export(String name, byte[] content) {}
