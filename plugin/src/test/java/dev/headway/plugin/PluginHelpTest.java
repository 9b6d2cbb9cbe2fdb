package dev.headway.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What {@code headway:help -Ddetail} prints is the Javadoc of goals and parameters, as converted.
 */
class PluginHelpTest {

  private static final String FILE =
      "/META-INF/maven/dev.headway/headway-maven-plugin/plugin-help.xml";

  @Test
  void examplesStandOnALineOfTheirOwn() throws Exception {
    assertThat(described("report", "agencyDirectory"))
        .contains("\nIn a POM: <agencyDirectory>agency</agencyDirectory>; the path begins");
    assertThat(described("report", "outputDirectory"))
        .contains("\nIn a POM: <outputDirectory>target/reports</outputDirectory>; the path");
    assertThat(described("check", "clients"))
        .contains("\nIn a POM: <clients><client>acme</client><client>brio</client></clients>");
    assertThat(described("check", "month")).contains("\nIn a POM: <month>2026-10</month>. ");
    assertThat(described("explain", "goals"))
        .contains("\nIn a POM: <goals><goal>test-rides</goal><goal>defences</goal></goals>");
    assertThat(described("check", "skip")).contains("\nIn a POM: <skip>true</skip>");
  }

  @Test
  void noDescriptionHoldsAnExpressionOfMaven() throws Exception {
    // The converter ends {@code ...} at the brace of ${...}, and Maven may fill the expression in.
    assertThat(elements(help().getElementsByTagName("description")))
        .hasSizeGreaterThan(10)
        .allSatisfy(text -> assertThat(text.getTextContent()).doesNotContain("${", "{", "}"));
  }

  private static String described(String goal, String parameter) throws Exception {
    Element mojo =
        elements(help().getElementsByTagName("mojo")).stream()
            .filter(m -> text(m, "goal").equals(Optional.of(goal)))
            .findFirst()
            .orElseThrow();
    return elements(mojo.getElementsByTagName("parameter")).stream()
        .filter(p -> text(p, "name").equals(Optional.of(parameter)))
        .findFirst()
        .flatMap(p -> text(p, "description"))
        .orElseThrow();
  }

  private static Optional<String> text(Element of, String tag) {
    return elements(of.getElementsByTagName(tag)).stream().findFirst().map(Element::getTextContent);
  }

  private static Document help() throws Exception {
    try (InputStream in = PluginHelpTest.class.getResourceAsStream(FILE)) {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
    }
  }

  private static List<Element> elements(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
