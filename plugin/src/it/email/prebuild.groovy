// A server of mail in this JVM, on a port of its own: it takes every message, and keeps who got what.
import java.nio.charset.StandardCharsets
import java.util.concurrent.ConcurrentLinkedQueue

def taken = new ConcurrentLinkedQueue()
def commands = new ConcurrentLinkedQueue()
def server = new ServerSocket(0, 5, InetAddress.getByName("localhost"))
Thread.startDaemon {
  while (true) {
    def socket = server.accept()
    Thread.startDaemon {
      socket.withStreams { input, output ->
        def reader = new BufferedReader(new InputStreamReader(input, StandardCharsets.ISO_8859_1))
        def say = { output.write((it + "\r\n").bytes); output.flush() }
        def to = null
        say("220 localhost")
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
          commands.add(line)
          def word = line.toUpperCase().split(" ")[0]
          if (word == "EHLO") { say("250-localhost\r\n250-AUTH PLAIN\r\n250 SIZE 20000000") }
          else if (word == "AUTH") {
            def plain = new String(line.split(" ")[2].decodeBase64(), "UTF-8")
            say(plain.endsWith("\u0000lantern\u0000not a word of this in the log") ? "235 welcome" : "535 who are you?")
          }
          else if (word == "RCPT") { to = line.replaceAll(".*<|>.*", ""); say("250 ok") }
          else if (word == "DATA") {
            say("354 go on")
            def text = new StringBuilder()
            for (String part = reader.readLine(); part != "."; part = reader.readLine()) { text.append(part.startsWith(".") ? part.substring(1) : part).append("\r\n") }
            taken.add([to: to, text: text.toString()])
            say("250 taken as no. " + taken.size())
          }
          else if (word == "QUIT") { say("221 bye"); break }
          else { say("250 ok") }
        }
      }
    }
  }
}
context.put("taken", taken)
context.put("server", server)
def agency = new File(basedir, "agency.yaml")
agency.text = agency.text.replace("PORT", server.localPort.toString())
return true
