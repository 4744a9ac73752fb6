package io.vouch.simulator.report;

import io.vouch.messages.Messages;
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
import java.util.StringJoiner;

/** The first sessions of the first simulated users in words, as the platform saw them. */
public final class Transcripts {
  private static final ReportMessages SAY = Messages.of(ReportMessages.class);

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
      lines.add(SAY.sessionGoesOn());
    }
  }

  private String line(Observation observation, Slate slate, Reaction reaction) {
    StringJoiner clicks = new StringJoiner("; ");
    for (int click = 0; click < reaction.clicks(); click++) {
      clicks.add(click(reaction.clicked(click), slate, reaction));
    }
    String what =
        reaction.clicks() == 0
            ? SAY.lookedAt(viewed(slate, reaction), slate.size())
            : clicks.toString();
    Instruction said = reaction.instruction();
    return SAY.slateLine(
        observation.visit().day,
        observation.slate() + 1,
        what,
        said == null ? "" : SAY.says(words(said)),
        reaction.left());
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
    return SAY.clicked(
        index + 1,
        item,
        listings.topic(item),
        String.format(Locale.ROOT, "%.2f", listings.priceCents(item) / 100.0),
        slate.sponsored(index),
        String.format(Locale.ROOT, "%.0f", reaction.dwellSeconds(index)),
        reaction.has(index, Action.LIKE),
        reaction.has(index, Action.DISLIKE),
        reaction.has(index, Action.CART),
        reaction.has(index, Action.BUY));
  }

  private static String words(Instruction said) {
    return switch (said.op()) {
      case MORE -> SAY.moreOfTopic(said.value());
      case LESS -> SAY.lessOfTopic(said.value());
      case EXCLUDE -> SAY.nothingOfTopic(said.value());
      case CHEAPER -> SAY.cheaperThan("%.2f".formatted(said.value() / 100.0));
      case BUDGET_MAX -> SAY.nothingAbove("%.2f".formatted(said.value() / 100.0));
      case NEWER -> SAY.mostlyYoungerThan(said.value());
      case DIFFERENT -> SAY.somethingDifferent();
    };
  }
}
