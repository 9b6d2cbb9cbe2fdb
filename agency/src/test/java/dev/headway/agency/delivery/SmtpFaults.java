package dev.headway.agency.delivery;

import dev.headway.agency.delivery.SmtpFaultServer.Act;
import dev.headway.agency.delivery.SmtpFaultServer.Stage;
import dev.headway.agency.delivery.SmtpFaultServer.Talk;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a server can do wrong wherever it has to reply. */
final class SmtpFaults {

  private static final int MANY = 10_000_000;

  private SmtpFaults() {}

  /** What is done instead of the usual reply to a stage, by what it is called in docs. */
  static Map<String, Act> at(Stage stage) {
    Map<String, Act> faults = new LinkedHashMap<>();
    faults.put("the usual reply", talk -> talk.say(usual(stage, talk)));
    faults.put("the usual reply, in three lines", talk -> talk.say(inThreeLines(stage, talk)));
    faults.put("`251`", say("251 somewhere else\r\n"));
    faults.put("`252`", say("252 perhaps\r\n"));
    faults.put("`334`", say("334 VXNlcm5hbWU6\r\n"));
    faults.put("`421`", say("421 4.3.2 closing down\r\n"));
    faults.put("`451`", say("451 4.3.0 later\r\n"));
    faults.put("`554`", say("554 5.7.1 never\r\n"));
    faults.put("`999`", say("999 what is this\r\n"));
    faults.put("words without a code", say("hello there\r\n"));
    faults.put("two codes in one reply", talk -> talk.say(code(stage) + "-yes\r\n554 no\r\n"));
    faults.put("half a line, and the end", talk -> sayAndEnd(talk, code(stage) + " o"));
    faults.put("one of two lines, and the end", talk -> sayAndEnd(talk, code(stage) + "-o\r\n"));
    faults.put("lines without end", talk -> sayForever(talk, code(stage) + "-more\r\n"));
    faults.put("a line of 10 MB", talk -> sayForever(talk, "2".repeat(1000)));
    faults.put("the usual reply, and the end", talk -> sayAndEnd(talk, usual(stage, talk)));
    faults.put("the end of the connection", Talk::end);
    faults.put("a reset of the connection", Talk::reset);
    faults.put("nothing", Talk::stall);
    return faults;
  }

  static Act say(String text) {
    return talk -> talk.say(text);
  }

  static void sayAndEnd(Talk talk, String text) throws IOException {
    talk.say(text);
    talk.end();
  }

  private static void sayForever(Talk talk, String text) throws IOException {
    for (int bytes = 0; bytes < MANY; bytes += text.length()) {
      talk.say(text);
    }
    talk.end();
  }

  private static String code(Stage stage) {
    return switch (stage) {
      case GREETING, STARTTLS -> "220";
      case LOGIN -> "235";
      case DATA -> "354";
      default -> "250";
    };
  }

  private static String usual(Stage stage, Talk talk) {
    boolean isHello = stage == Stage.EHLO || stage == Stage.SECURE_EHLO;
    return (isHello ? talk.ehlo() : code(stage) + " as usual") + "\r\n";
  }

  private static String inThreeLines(Stage stage, Talk talk) {
    String code = code(stage);
    return code + "-one\r\n" + code + "-two\r\n" + usual(stage, talk);
  }
}
