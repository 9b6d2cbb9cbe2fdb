package dev.headway.agency.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import javax.net.SocketFactory;
import org.eclipse.angus.mail.util.WriteTimeoutSocket;

/**
 * The sockets of one connection: first the one in clear, then the encrypted one over it. Angus Mail
 * gets them here and keeps them to itself; what has to know at which byte a message stands gets
 * them here, too.
 */
final class SmtpSockets extends SocketFactory {

  private final Duration writing;
  private Optional<Socket> below = Optional.empty();
  private Optional<Socket> upper = Optional.empty();
  private Optional<SmtpReplies> replies = Optional.empty();

  /**
   * None yet.
   *
   * @param writing how long a server may leave the line blocked before it is cut
   */
  SmtpSockets(Duration writing) {
    this.writing = writing;
  }

  /** The one that a connection begins with, in clear. */
  @Override
  public Socket createSocket() throws IOException {
    Socket socket = new WriteTimeoutSocket(new Socket(), (int) writing.toMillis());
    take(socket, socket);
    return socket;
  }

  /** From now on the server is heard and spoken to over another socket. */
  void take(Socket newBelow, Socket newUpper) throws IOException {
    // Else the dot would wait until the server's machine has confirmed the message's last bytes.
    newBelow.setTcpNoDelay(true);
    below = Optional.of(newBelow);
    upper = Optional.of(newUpper);
    replies = Optional.empty();
  }

  /** Whether bytes lie there that nobody asked for. */
  boolean isWaiting() throws IOException {
    return replies.isPresent() && replies.get().isWaiting();
  }

  boolean isEncrypted() {
    return !below.equals(upper);
  }

  SmtpReply reply(Duration patience) throws IOException {
    if (replies.isEmpty()) {
      replies = Optional.of(new SmtpReplies(upper(), below.orElseThrow()));
    }
    return replies.get().read(patience);
  }

  /** Where bytes go. */
  OutputStream output() throws IOException {
    return upper().getOutputStream();
  }

  /** Ends the connection at this byte, without another one. */
  void cut() {
    try {
      if (below.isPresent()) {
        below.get().close();
      }
    } catch (IOException e) {
      // It is of no use any more, closed or not.
    }
  }

  private Socket upper() throws IOException {
    return upper.orElseThrow(() -> new IOException("there is no connection"));
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
