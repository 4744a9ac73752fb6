package io.vouch.simulator.report;

import io.vouch.simulator.market.Action;
import io.vouch.simulator.market.Instruction;
import io.vouch.simulator.market.Listings;
import io.vouch.simulator.market.Observation;
import io.vouch.simulator.market.Reaction;
import io.vouch.simulator.market.Slate;
import io.vouch.simulator.policy.RecommenderPolicy;
import io.vouch.simulator.run.RunOptions;
import io.vouch.simulator.run.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The first sessions of the first simulated users in words, as the platform saw them. */
public final class Transcripts {
  private static final int SESSIONS = 3;
  private static final int SLATES = 12;
  private static final int DAYS = 8;

  private final Listings listings;
  private final List<Transcript> finished = new ArrayList<>();

  private Transcripts(Listings listings) {
    this.listings = listings;
  }

  /** Watches a policy serve a handful of users; every number in it is simulated. */
  public static List<Transcript> of(
      Simulation simulation, RecommenderPolicy policy, RunOptions options) {
    Transcripts transcripts = new Transcripts(simulation.listings());
    RunOptions few =
        new RunOptions(2 * SESSIONS, DAYS, options.slateSize(), 1, options.seed(), false);
    simulation.watch(policy, few, transcripts::saw);
    return transcripts.finished.stream()
        .sorted(java.util.Comparator.comparingLong(Transcript::user))
        .limit(SESSIONS)
        .toList();
  }

  /**
   * One session.
   *
   * @param user the user's number
   * @param lines one per slate
   */
  public record Transcript(long user, List<String> lines) {}

  private void saw(Observation observation, Slate slate, Reaction reaction) {
    if (observation.visit().session > 0) {
      return;
    }
    if (observation.slate() == 0) {
      finished.add(new Transcript(observation.visit().user, new ArrayList<>()));
    }
    List<String> lines = finished.getLast().lines();
    if (lines.size() < SLATES) {
      lines.add(line(observation, slate, reaction));
    } else if (lines.size() == SLATES) {
      lines.add("… (the session goes on)");
    }
  }

  private String line(Observation observation, Slate slate, Reaction reaction) {
    StringBuilder line = new StringBuilder();
    line.append("day %d, slate %d: ".formatted(observation.visit().day, observation.slate() + 1));
    line.append(
        reaction.clicks() == 0
            ? "looked at %d of %d, clicked nothing".formatted(viewed(slate, reaction), slate.size())
            : "");
    for (int click = 0; click < reaction.clicks(); click++) {
      line.append(click == 0 ? "" : "; ").append(click(reaction.clicked(click), slate, reaction));
    }
    Instruction said = reaction.instruction();
    line.append(said == null ? "" : "; about to leave, says " + words(said));
    line.append(reaction.left() ? "; leaves" : "");
    return line.toString();
  }

  private static int viewed(Slate slate, Reaction reaction) {
    int viewed = 0;
    for (int i = 0; i < slate.size(); i++) {
      viewed += reaction.has(i, Action.VIEW) ? 1 : 0;
    }
    return viewed;
  }

  private String click(int index, Slate slate, Reaction reaction) {
    int item = slate.item(index);
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "clicked rank %d (item %d of topic %d, %.2f EUR%s), stayed %.0f s",
            index + 1,
            item,
            listings.topic(item),
            listings.priceCents(item) / 100.0,
            slate.sponsored(index) ? ", sponsored" : "",
            reaction.dwellSeconds(index)));
    text.append(reaction.has(index, Action.LIKE) ? ", liked it" : "");
    text.append(reaction.has(index, Action.DISLIKE) ? ", disliked it" : "");
    text.append(reaction.has(index, Action.CART) ? ", put it into the cart" : "");
    text.append(reaction.has(index, Action.BUY) ? ", bought it" : "");
    return text.toString();
  }

  private static String words(Instruction said) {
    return switch (said.op()) {
      case MORE -> "\"more of topic %d\"".formatted(said.value());
      case LESS -> "\"less of topic %d\"".formatted(said.value());
      case EXCLUDE -> "\"nothing of topic %d\"".formatted(said.value());
      case CHEAPER -> "\"cheaper than %.2f EUR on average\"".formatted(said.value() / 100.0);
      case BUDGET_MAX -> "\"nothing above %.2f EUR\"".formatted(said.value() / 100.0);
      case NEWER -> "\"mostly younger than %d days\"".formatted(said.value());
      case DIFFERENT -> "\"something different\"";
    };
  }
}
