package dev.headway.agency.delivery;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.headway.model.EmailAddress;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What happened to a message, or to one recipient's copy of it.
 *
 * @param at when
 * @param state what happened
 * @param message the id of the message
 * @param revision of its documents
 * @param language of its documents
 * @param figures the digest of what its documents tell, in whatever language
 * @param documents the digest of the report
 * @param recipient whose copy; empty where it is about the message
 * @param note what a server said, or a person
 */
record LedgerLine(
    Instant at,
    DeliveryState state,
    String message,
    int revision,
    Locale language,
    String figures,
    String documents,
    Optional<EmailAddress> recipient,
    String note) {

  /** The first line of a message in a ledger. */
  static LedgerLine approved(Manifest manifest, Instant at) {
    return new LedgerLine(
        at,
        DeliveryState.APPROVED,
        manifest.id(),
        manifest.revision(),
        manifest.language(),
        manifest.figures(),
        manifest.documents(),
        Optional.empty(),
        "");
  }

  /** What happened next, to one recipient's copy of the same message. */
  LedgerLine then(DeliveryState next, EmailAddress to, Instant when, String said) {
    return new LedgerLine(
        when, next, message, revision, language, figures, documents, Optional.of(to), said);
  }

  String json() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("at", at.toString());
      json.writeStringField("state", state.name());
      json.writeStringField("message", message);
      json.writeNumberField("revision", revision);
      json.writeStringField("language", language.toLanguageTag());
      json.writeStringField("figures", figures);
      json.writeStringField("documents", documents);
      if (recipient.isPresent()) {
        json.writeStringField("recipient", recipient.get().toString());
      }
      json.writeStringField("note", note);
      json.writeEndObject();
    } catch (IOException e) {
      // Nothing is written but memory.
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Reads it; empty where the text is not one. */
  static Optional<LedgerLine> parse(String json) {
    try {
      Map<String, String> values = values(json);
      return Optional.of(
          new LedgerLine(
              Instant.parse(of(values, "at")),
              DeliveryState.valueOf(of(values, "state")),
              of(values, "message"),
              Integer.parseInt(of(values, "revision")),
              Locale.forLanguageTag(of(values, "language")),
              of(values, "figures"),
              of(values, "documents"),
              Optional.ofNullable(values.get("recipient"))
                  .map(text -> EmailAddress.parse(text).orElseThrow()),
              of(values, "note")));
    } catch (IOException | RuntimeException e) {
      // Whatever is wrong with it, this program has not written it.
      return Optional.empty();
    }
  }

  private static String of(Map<String, String> values, String key) {
    return Objects.requireNonNull(values.get(key), key);
  }

  private static Map<String, String> values(String json) throws IOException {
    Map<String, String> values = new HashMap<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        parser.nextToken();
        values.put(key, parser.getText());
      }
    }
    return values;
  }
}
