package dev.headway.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A YAML 1.2 file that somebody wrote, read so that every value knows its line and column. Nothing
 * is guessed: every scalar is text until it is asked for as something else.
 */
public final class YamlFile {

  private YamlFile() {}

  /**
   * Reads a file whose outermost form is keys with values.
   *
   * @param path the file
   * @param label the file's name in messages
   * @param problems told what is wrong; a file that cannot be read is one error
   * @return its keys, or empty when the file could not be read
   */
  public static Optional<YamlMap> read(Path path, String label, Problems problems) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
              .toString();
      return parse(text, label, 1, problems);
    } catch (CharacterCodingException e) {
      problems.error(
          Place.of(label), "is not UTF-8 text", "Save it as UTF-8 in your editor and run again.");
    } catch (IOException e) {
      problems.error(
          Place.of(label),
          "cannot be read: " + Reason.of(e),
          "Check that the file is there and that you may read it.");
    }
    return Optional.empty();
  }

  /**
   * Reads text whose outermost form is keys with values.
   *
   * @param text the YAML
   * @param label the file's name in messages
   * @param firstLine the line on which the text begins in that file, from 1
   * @param problems told what is wrong
   * @return its keys, or empty when the text is not such YAML
   */
  public static Optional<YamlMap> parse(
      String text, String label, int firstLine, Problems problems) {
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(label)
            .setAllowDuplicateKeys(true)
            .setMaxAliasesForCollections(50)
            .setCodePointLimit(4 * 1024 * 1024)
            .build();
    try {
      Optional<Node> root = new Compose(settings).composeString(body);
      if (root.isPresent() && root.get() instanceof MappingNode map) {
        return Optional.of(new YamlMap(map, new YamlSource(label, firstLine - 1, problems)));
      }
      problems.error(
          Place.of(label, firstLine),
          root.isEmpty() ? "is empty" : "does not begin with a key",
          "Begin with a line of the form   key: value");
    } catch (MarkedYamlEngineException e) {
      problems.add(new YamlMistake(body, label, firstLine).of(e));
    } catch (YamlEngineException e) {
      problems.error(Place.of(label), "is not YAML: " + Reason.of(e), "Mend the file.");
    }
    return Optional.empty();
  }
}
