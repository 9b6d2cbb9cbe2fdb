package dev.headway.report;

import java.awt.geom.AffineTransform;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** The transform attribute of SVG: translate, scale, rotate, matrix. */
final class SvgTransform {

  private static final Pattern ONE = Pattern.compile("\\s*([a-zA-Z]+)\\s*\\(([^)]*)\\)[\\s,]*");

  private SvgTransform() {}

  static AffineTransform of(Element e) {
    AffineTransform all = new AffineTransform();
    String said = e.getAttribute("transform");
    if (said.isEmpty()) {
      return all;
    }
    Matcher one = ONE.matcher(said);
    int at = 0;
    while (one.find() && one.start() == at) {
      all.concatenate(single(e, one.group(1), SvgStyle.numbers(e, "transform", one.group(2))));
      at = one.end();
    }
    if (at != said.length()) {
      throw SvgRefusal.of(e, "'transform' cannot be understood: '" + said + "'");
    }
    return all;
  }

  private static AffineTransform single(Element e, String name, float[] n) {
    if (name.equals("translate") && n.length <= 2) {
      return AffineTransform.getTranslateInstance(n[0], n.length == 2 ? n[1] : 0);
    }
    if (name.equals("scale") && n.length <= 2) {
      return AffineTransform.getScaleInstance(n[0], n.length == 2 ? n[1] : n[0]);
    }
    if (name.equals("rotate") && (n.length == 1 || n.length == 3)) {
      double angle = Math.toRadians(n[0]);
      return n.length == 1
          ? AffineTransform.getRotateInstance(angle)
          : AffineTransform.getRotateInstance(angle, n[1], n[2]);
    }
    if (name.equals("matrix") && n.length == 6) {
      return new AffineTransform(n);
    }
    throw SvgRefusal.of(e, "'" + name + "' with " + n.length + " numbers is no transform here");
  }
}
