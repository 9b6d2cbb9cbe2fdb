package dev.headway.model;

import java.util.Locale;

/**
 * Somebody to whom a client's report is sent.
 *
 * @param person name and address
 * @param language of the documents and the message that they get
 */
public record Recipient(Correspondent person, Locale language) {}
