package dev.headway.report;

import freemarker.core.Environment;
import freemarker.core.InvalidFormatParametersException;
import freemarker.core.TemplateNumberFormat;
import freemarker.core.TemplateNumberFormatFactory;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Numbers in markup, with three decimals at most. The stock way, {@code 0.###}, comes to the same
 * and takes several times as long; drawings are made of numbers.
 */
final class PlainNumbers extends TemplateNumberFormatFactory {

  static final String NAME = "plain";

  private static final String DESCRIPTION = "0.###";
  private static final long THOUSAND = 1000;
  private static final double MOST = 1e12;
  private static final double NEAR = 1e-3;
  private static final int DECIMALS = 3;

  @Override
  public Plain get(String parameters, Locale locale, Environment environment)
      throws InvalidFormatParametersException {
    if (!parameters.isEmpty()) {
      throw new InvalidFormatParametersException("this format of numbers has no parameters");
    }
    return new Plain();
  }

  private static String text(BigDecimal exact) {
    BigDecimal rounded =
        exact.scale() > DECIMALS ? exact.setScale(DECIMALS, RoundingMode.HALF_EVEN) : exact;
    String text = plain(rounded);
    // What is rounded to nothing keeps its sign.
    return exact.signum() < 0 && rounded.signum() == 0 ? "-" + text : text;
  }

  private static String plain(BigDecimal number) {
    String text = number.toPlainString();
    if (number.scale() <= 0) {
      return text;
    }
    int end = text.length();
    while (text.charAt(end - 1) == '0') {
      end--;
    }
    return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
  }

  /**
   * Whether a number of thousandths is so large, or so near to the middle, that it is rounded with
   * care.
   */
  private static boolean isDelicate(double thousandths) {
    return !(thousandths < MOST) || Math.abs(thousandths - Math.floor(thousandths) - 0.5) < NEAR;
  }

  private static String text(boolean isNegative, long thousandths) {
    StringBuilder text = new StringBuilder(isNegative ? "-" : "").append(thousandths / THOUSAND);
    long rest = thousandths % THOUSAND;
    if (rest > 0) {
      text.append('.');
      for (long unit = THOUSAND / 10; rest > 0; unit /= 10) {
        text.append(rest / unit);
        rest %= unit;
      }
    }
    return text.toString();
  }

  /** For one template that is being filled in. */
  static final class Plain extends TemplateNumberFormat {

    private final DecimalFormat stock =
        new DecimalFormat(DESCRIPTION, DecimalFormatSymbols.getInstance(Locale.ROOT));

    String text(Number number) {
      if (number instanceof Integer || number instanceof Long) {
        return number.toString();
      }
      if (number instanceof BigDecimal exact) {
        return PlainNumbers.text(exact);
      }
      double value = number.doubleValue();
      double thousandths = Math.abs(value) * THOUSAND;
      return isDelicate(thousandths)
          ? stock.format(number)
          : PlainNumbers.text(Math.copySign(1, value) < 0, Math.round(thousandths));
    }

    @Override
    public String formatToPlainText(TemplateNumberModel number) throws TemplateModelException {
      return text(number.getAsNumber());
    }

    @Override
    public boolean isLocaleBound() {
      return false;
    }

    @Override
    public String getDescription() {
      return DESCRIPTION;
    }
  }
}
