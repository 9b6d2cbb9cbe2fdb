package dev.headway.agency.delivery;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;

/**
 * What an exception of the way into a server means to people.
 *
 * @param what what happened
 * @param advice what to do
 */
record SmtpCause(String what, String advice) {

  private static final String RENEW = "Whoever runs the server has to renew it";

  static SmtpCause of(Throwable thrown) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable t = thrown; t != null && !chain.contains(t); t = t.getCause()) {
      chain.add(t);
    }
    Throwable root = chain.get(chain.size() - 1);
    if (has(chain, CertificateExpiredException.class)) {
      return new SmtpCause("its certificate has run out: " + text(root), RENEW);
    }
    if (has(chain, CertificateNotYetValidException.class)) {
      return new SmtpCause(
          "its certificate is not valid yet: " + text(root), "Check the clock of this machine");
    }
    if (has(chain, CertPathBuilderException.class)) {
      return new SmtpCause(
          "nobody whom Java trusts vouches for its certificate: " + text(root),
          "Check host and port; an authority of your own has to be put into Java's trust store");
    }
    if (has(chain, CertificateException.class)) {
      return new SmtpCause(
          "its certificate is not for this host: " + text(root),
          "Set the host to a name that the certificate has, and ask whoever runs the server");
    }
    return reached(chain, root);
  }

  private static SmtpCause reached(List<Throwable> chain, Throwable root) {
    if (has(chain, UnknownHostException.class)) {
      return new SmtpCause("there is no server of this name", "Check the host");
    }
    if (has(chain, ConnectException.class)) {
      return new SmtpCause(
          "nothing takes a connection there: " + text(root),
          "Check host and port: 587 for STARTTLS and 465 for TLS, as a rule");
    }
    if (has(chain, SocketTimeoutException.class) || has(chain, HttpTimeoutException.class)) {
      return new SmtpCause(
          "it gave no answer in time",
          "Check host and port; many networks let nothing out to the ports of mail");
    }
    return has(chain, SSLException.class)
        ? new SmtpCause(
            "encryption was not agreed on: " + text(root),
            "Where a port begins in clear, as 587 does, security is STARTTLS; a server without TLS"
                + " 1.2 is not sent to")
        : new SmtpCause(text(root), "Try again later, and ask whoever runs the server");
  }

  private static boolean has(List<Throwable> chain, Class<?> type) {
    return chain.stream().anyMatch(type::isInstance);
  }

  private static String text(Throwable thrown) {
    String message = thrown.getMessage();
    return SmtpReply.cleaned(message == null ? thrown.getClass().getSimpleName() : message);
  }
}
