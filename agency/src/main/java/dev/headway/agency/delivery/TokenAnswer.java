package dev.headway.agency.delivery;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON as those who hand out tokens write it: an object of texts and numbers. */
final class TokenAnswer {

  private TokenAnswer() {}

  /** The texts and numbers of an object, in their order; none where it is no JSON. */
  static Map<String, String> values(byte[] json) {
    Map<String, String> values = new LinkedHashMap<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Map.of();
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value == JsonToken.VALUE_STRING || value.isNumeric()) {
          values.put(key, parser.getText());
        } else {
          parser.skipChildren();
        }
      }
      return values;
    } catch (IOException e) {
      return Map.of();
    }
  }
}
