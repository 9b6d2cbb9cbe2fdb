package dev.headway.model;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address of email, in the form in which every server takes it: RFC 5321's dot-string before the
 * at sign, and after it the name of a domain in ASCII (IDNA for others), in small letters.
 *
 * @param local what stands before the at sign, as it was written
 * @param domain what stands behind it
 */
public record EmailAddress(String local, String domain) {

  /** RFC 5321, 4.5.3.1.1 and .2. */
  private static final int LONGEST_LOCAL = 64;

  private static final int LONGEST = 254;

  private static final Pattern LOCAL =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]*[a-z][a-z0-9-]*");

  /**
   * Sharp s, final sigma and the joiners, which the two versions of IDNA take for different domains
   * (RFC 5894, 7.2): one of them could be a stranger's. Who means one writes it as {@code xn--}.
   */
  private static final String TWO_DOMAINS = "\u00DF\u1E9E\u03C2\u200C\u200D";

  /** Checks that a server would take it. */
  public EmailAddress {
    if (!isLocal(local) || !isDomain(domain) || local.length() + 1 + domain.length() > LONGEST) {
      throw new IllegalArgumentException(local + "@" + domain);
    }
  }

  /** The address in a text; empty where it is none. Nothing is guessed, and nothing left out. */
  public static Optional<EmailAddress> parse(String text) {
    int at = text.lastIndexOf('@');
    if (at < 0) {
      return Optional.empty();
    }
    String local = text.substring(0, at);
    return domain(text.substring(at + 1))
        .filter(domain -> isLocal(local) && at + 1 + domain.length() <= LONGEST)
        .map(domain -> new EmailAddress(local, domain));
  }

  /** The name of a domain, in ASCII and small letters; empty where a text is none. */
  public static Optional<String> domain(String text) {
    if (text.codePoints().anyMatch(letter -> TWO_DOMAINS.indexOf(letter) >= 0)) {
      return Optional.empty();
    }
    try {
      return Optional.of(IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT))
          .filter(EmailAddress::isDomain);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether it is the same but for capitals. Servers may tell those apart; people who write an
   * address a second time do not.
   */
  public boolean isSameMailbox(EmailAddress other) {
    return local.equalsIgnoreCase(other.local) && domain.equals(other.domain);
  }

  private static boolean isLocal(String text) {
    return text.length() <= LONGEST_LOCAL && LOCAL.matcher(text).matches();
  }

  private static boolean isDomain(String text) {
    return DOMAIN.matcher(text).matches();
  }

  /** {@code local@domain}. */
  @Override
  public String toString() {
    return local + "@" + domain;
  }
}
