package dev.headway.agency.delivery;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A mail server that does one wrong thing: at each stage it does what it was told to do there, and
 * else what servers do. It keeps what it was told, and counts the messages that it has in whole.
 */
final class SmtpFaultServer implements AutoCloseable {

  static final String LAST_LINE = "This is the last line.";

  enum Stage {
    GREETING,
    EHLO,
    STARTTLS,
    SECURE_EHLO,
    LOGIN,
    MAIL,
    RCPT,
    DATA,
    WITHIN_MESSAGE,
    BEFORE_DOT,
    DOT,
    RSET,
    QUIT
  }

  /** What is done at a stage instead of the usual. */
  @FunctionalInterface
  interface Act {
    void at(Talk talk) throws IOException;
  }

  private final ServerSocket listening;
  private final SSLContext context;
  private final boolean isTls;
  private final Map<Stage, Act> acts = new EnumMap<>(Stage.class);
  private final List<String> commands = new ArrayList<>();
  private final List<byte[]> taken = new ArrayList<>();
  private final List<String> takenFor = new ArrayList<>();
  private final List<Socket> open = new ArrayList<>();

  SmtpFaultServer(SSLContext context, boolean isTls) throws IOException {
    this.context = context;
    this.isTls = isTls;
    listening = new ServerSocket();
    // Small, so that a message that nobody reads does not fit into what lies between.
    listening.setReceiveBufferSize(16_384);
    listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    Thread thread = new Thread(this::accept, "fault server");
    thread.setDaemon(true);
    thread.start();
  }

  SmtpFaultServer at(Stage stage, Act act) {
    acts.put(stage, act);
    return this;
  }

  int port() {
    return listening.getLocalPort();
  }

  /** Every line that was said to it, but for messages. */
  synchronized List<String> commands() {
    return List.copyOf(commands);
  }

  /** Messages that it has in whole, and did not refuse, without the dots that were put in. */
  synchronized List<byte[]> taken() {
    return List.copyOf(taken);
  }

  /** The recipients of those messages, in the same order. */
  synchronized List<String> takenFor() {
    return List.copyOf(takenFor);
  }

  private void accept() {
    while (true) {
      try {
        Socket socket = listening.accept();
        synchronized (this) {
          open.add(socket);
        }
        Thread thread = new Thread(() -> serve(socket), "fault server's connection");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      Talk talk = new Talk(socket);
      if (isTls) {
        talk.encrypt();
      }
      talk.act(Stage.GREETING, "220 fault.example ESMTP");
      while (talk.isOn) {
        talk.command(talk.line());
      }
    } catch (IOException | RuntimeException e) {
      // The other side went away, or this one was told to.
    }
  }

  @Override
  public synchronized void close() throws IOException {
    listening.close();
    for (Socket socket : open) {
      socket.close();
    }
  }

  /** One connection. */
  final class Talk {
    private final Socket below;
    private Socket upper;
    private InputStream in;
    private boolean isOn = true;
    private boolean isEncrypted;
    private boolean isAtDot;
    private String said = "";
    private String recipient = "";

    private Talk(Socket socket) throws IOException {
      below = socket;
      upper = socket;
      in = new BufferedInputStream(socket.getInputStream());
    }

    void say(String text) throws IOException {
      if (isAtDot && (text.startsWith("4") || text.startsWith("5"))) {
        synchronized (SmtpFaultServer.this) {
          taken.remove(taken.size() - 1);
          takenFor.remove(takenFor.size() - 1);
        }
      }
      isAtDot = false;
      said = text;
      upper.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      upper.getOutputStream().flush();
    }

    /** Waits for the first byte of what comes next. */
    void hear() throws IOException {
      below.getInputStream().read();
    }

    /** Ends the connection in good order. */
    void end() throws IOException {
      isOn = false;
      upper.close();
    }

    /** Ends the connection, and not its encryption. */
    void cut() throws IOException {
      isOn = false;
      below.close();
    }

    /** Ends it so that the other side gets an error. */
    void reset() throws IOException {
      isOn = false;
      below.setSoLinger(true, 0);
      below.close();
    }

    /** Says nothing more, until the other side has gone. */
    void stall() throws IOException {
      isOn = false;
      // Not a byte is read either: the other side may be in the middle of a message.
      for (int i = 0; i < 600 && !below.isClosed(); i++) {
        try {
          Thread.sleep(100);
        } catch (InterruptedException e) {
          return;
        }
      }
    }

    void encrypt() throws IOException {
      SSLSocket tls =
          (SSLSocket)
              context.getSocketFactory().createSocket(below, "localhost", below.getPort(), true);
      tls.setUseClientMode(false);
      tls.startHandshake();
      upper = tls;
      in = new BufferedInputStream(tls.getInputStream());
      isEncrypted = true;
    }

    private void act(Stage stage, String usual) throws IOException {
      if (acts.containsKey(stage)) {
        acts.get(stage).at(this);
      } else {
        say(usual + "\r\n");
      }
    }

    private String line() throws IOException {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int next = in.read(); next != '\n'; next = in.read()) {
        if (next < 0) {
          throw new EOFException();
        }
        line.write(next);
      }
      return line.toString(StandardCharsets.ISO_8859_1);
    }

    private void command(String line) throws IOException {
      String command = line.strip();
      synchronized (SmtpFaultServer.this) {
        commands.add(command);
      }
      switch (command.split("[ :]")[0].toUpperCase(Locale.ROOT)) {
        case "EHLO" -> act(isEncrypted ? Stage.SECURE_EHLO : Stage.EHLO, ehlo());
        case "STARTTLS" -> startTls();
        case "AUTH" -> act(Stage.LOGIN, "235 2.7.0 welcome");
        case "MAIL" -> act(Stage.MAIL, "250 2.1.0 sender ok");
        case "RCPT" -> {
          recipient = command.replaceAll("^[^<]*<|>.*$", "");
          act(Stage.RCPT, "250 2.1.5 recipient ok");
        }
        case "DATA" -> data();
        case "RSET" -> act(Stage.RSET, "250 2.0.0 forgotten");
        case "QUIT" -> {
          act(Stage.QUIT, "221 2.0.0 bye");
          isOn = false;
        }
        default -> say("500 5.5.1 what is \"" + command + "\"?\r\n");
      }
    }

    String ehlo() {
      return "250-fault.example\r\n250-SIZE 10000000\r\n250-DSN\r\n"
          + (isEncrypted ? "250-AUTH PLAIN LOGIN XOAUTH2\r\n" : "250-STARTTLS\r\n")
          + "250 8BITMIME";
    }

    private void startTls() throws IOException {
      act(Stage.STARTTLS, "220 2.0.0 go ahead");
      if (isOn && said.startsWith("220")) {
        encrypt();
      }
    }

    private void data() throws IOException {
      act(Stage.DATA, "354 go ahead");
      if (!said.startsWith("354")) {
        return;
      }
      ByteArrayOutputStream message = new ByteArrayOutputStream();
      for (int lines = 1; isOn; lines++) {
        String line = line();
        if (line.equals(".\r")) {
          dot(message.toByteArray());
          return;
        }
        String plain = (line.startsWith(".") ? line.substring(1) : line) + "\n";
        message.writeBytes(plain.getBytes(StandardCharsets.ISO_8859_1));
        if (lines == 5 && acts.containsKey(Stage.WITHIN_MESSAGE)) {
          acts.get(Stage.WITHIN_MESSAGE).at(this);
        }
        if (line.equals(LAST_LINE + "\r") && acts.containsKey(Stage.BEFORE_DOT)) {
          acts.get(Stage.BEFORE_DOT).at(this);
        }
      }
    }

    private void dot(byte[] message) throws IOException {
      synchronized (SmtpFaultServer.this) {
        taken.add(message);
        takenFor.add(recipient);
      }
      isAtDot = true;
      act(Stage.DOT, "250 2.0.0 queued as 4711");
      isAtDot = false;
    }
  }
}
