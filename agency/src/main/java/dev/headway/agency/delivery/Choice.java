package dev.headway.agency.delivery;

import dev.headway.input.Place;
import dev.headway.input.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the messages that somebody wants to be sent, and refuses what may not be. */
final class Choice {

  private final SendRequest request;
  private final Map<String, Prepared> there = new LinkedHashMap<>();
  private final Problems problems;

  /**
   * Of the messages that are there.
   *
   * @param all that are ready, and that were begun
   */
  Choice(SendRequest request, List<Prepared> all, Problems problems) {
    this.request = request;
    this.problems = problems;
    all.forEach(message -> there.put(message.manifest().id(), message));
  }

  /** The messages, each once. */
  List<Prepared> messages() {
    Map<String, Prepared> chosen = new LinkedHashMap<>();
    List<String> ids = new ArrayList<>(request.ids());
    ids.addAll(request.corrections());
    for (String id : ids) {
      if (id.equals(SendRequest.APPROVED)) {
        approved().forEach(message -> chosen.put(message.manifest().id(), message));
      } else {
        String how = request.corrections().contains(id) ? "resend" : "send";
        find(id, Place.of("-Dheadway." + how + "=" + id)).ifPresent(m -> chosen.put(id, m));
      }
    }
    return List.copyOf(chosen.values());
  }

  private List<Prepared> approved() {
    List<Prepared> found = new ArrayList<>();
    List<Approvals.Approval> lines = Approvals.read(request.agency(), problems).lines();
    if (lines.stream()
        .noneMatch(
            line -> line.month().equals(request.month()) && request.isMeant(line.client()))) {
      problems.error(
          Place.of(Approvals.FILE),
          "no message of " + request.month() + " is approved here",
          "Add a line for each that may go out, as headway:email prints it; or name another month: "
              + "  -Dheadway.month=...");
    }
    for (Approvals.Approval approval : lines) {
      if (!approval.month().equals(request.month()) || !request.isMeant(approval.client())) {
        continue;
      }
      Optional<Prepared> message = find(approval.message(), approval.place());
      if (message.filter(m -> !m.manifest().client().equals(approval.client())).isPresent()) {
        problems.error(
            approval.place(),
            "message "
                + approval.message()
                + " is not "
                + approval.client()
                + "'s but "
                + message.get().manifest().client()
                + "'s",
            "Look at the message again, and mend the line.");
      } else {
        message.ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Prepared> find(String id, Place place) {
    Optional<Prepared> message = Optional.ofNullable(there.get(id));
    if (message.isEmpty()) {
      problems.error(
          place,
          "there is no message " + id + " of " + request.month(),
          there.isEmpty()
              ? "The outbox is empty. Write it: mvn headway:email"
              : "It may have been made anew since somebody looked at it. There are: "
                  + String.join(", ", there.keySet())
                  + ".");
    } else if (!request.isMeant(message.get().manifest().client())) {
      problems.error(
          place,
          "message " + id + " is " + message.get().manifest().client() + "'s",
          "Only messages of "
              + String.join(", ", request.only())
              + " are to be sent: leave out the"
              + " one or the other.");
    }
    return message;
  }
}
