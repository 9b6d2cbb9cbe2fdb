package dev.headway.agency.delivery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Puts encryption over a connection in clear. What its certificate and its versions have to be is
 * asked by Angus Mail.
 */
final class TlsSockets extends SSLSocketFactory {

  private final SSLSocketFactory factory;
  private final SmtpSockets sockets;

  TlsSockets(SSLSocketFactory factory, SmtpSockets sockets) {
    this.factory = factory;
    this.sockets = sockets;
  }

  /**
   * The encrypted socket.
   *
   * @throws IOException also where the server said something in clear after it agreed to encrypt:
   *     that may be somebody else's, put there to be taken for the server's own (CVE-2021-38371)
   */
  @Override
  public Socket createSocket(Socket below, String host, int port, boolean autoClose)
      throws IOException {
    if (sockets.isWaiting()) {
      throw new IOException("it said something in clear after it had agreed to encrypt");
    }
    Socket upper = factory.createSocket(below, host, port, autoClose);
    sockets.take(below, upper);
    return upper;
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return factory.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return factory.getSupportedCipherSuites();
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException();
  }
}
