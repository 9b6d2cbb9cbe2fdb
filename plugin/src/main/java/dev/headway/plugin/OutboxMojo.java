package dev.headway.plugin;

import dev.headway.agency.MailRequest;
import dev.headway.agency.Mailing;
import dev.headway.agency.RunRequest;
import dev.headway.agency.RunResult;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Lists a month's messages, those in the outbox and those that were sent, and for each recipient
 * what became of it. It sends nothing and writes nothing.
 *
 * @since 0.1.0
 */
@Mojo(name = "outbox", requiresProject = false, threadSafe = true)
public final class OutboxMojo extends MailMojo {

  /** For Maven. */
  public OutboxMojo() {}

  @Override
  RunResult work(RunRequest request, MailRequest mail) {
    return Mailing.list(mail);
  }
}
