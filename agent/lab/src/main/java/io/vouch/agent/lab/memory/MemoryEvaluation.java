package io.vouch.agent.lab.memory;

import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.lab.bench.Machine;
import io.vouch.agent.lab.memory.MemoryScript.Belief;
import io.vouch.agent.lab.memory.MemoryScript.Subject;
import io.vouch.agent.lab.memory.MemoryWords.Contradiction;
import io.vouch.agent.lab.protocol.ChatReport;
import io.vouch.agent.lab.protocol.Protocol;
import io.vouch.agent.replay.AnswerText;
import io.vouch.agent.report.Table;
import io.vouch.agent.understanding.example.SmallCatalogues;
import io.vouch.domain.PersonId;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.profile.FactPolarity;
import io.vouch.domain.profile.ProfileEvent.Asserted;
import io.vouch.memory.OwnedRows;
import io.vouch.messages.Messages;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.catalogue.CategoryColumn;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered and forgotten, in whole turns over a small shop, without a language model.
 *
 * <ul>
 *   <li>forget-equality: of two people who say the same, one also says things and has them
 *       forgotten, all at random places; equal if the facts and the stored text of the next answer
 *       are;
 *   <li>contradictions: opposite opinions in every order on every subject, some of them forgotten;
 *       right if the one that should hold is the fact;
 *   <li>drift: F1 of the facts against {@link MemoryScript} along 200 messages, beside two simpler
 *       rules on the same messages;
 *   <li>bytes that a person's rows hold, as text.
 * </ul>
 */
public final class MemoryEvaluation {
  private static final MemoryMessages SAY = Messages.of(MemoryMessages.class);

  private static final int DRIFT_TURNS = 200;
  private static final int DRIFT_STEP = 20;
  private static final int FORGET_TURNS = 12;

  private static final MemoryWords WORDS = MemoryWords.ALL;

  private final MemoryShop shop;
  private final List<Subject> subjects;
  private final int cases;
  private final int seeds;
  private final Consumer<String> progress;
  private int people;

  /** {@code cases} of forget-equality and one person of drift per seed. */
  public MemoryEvaluation(MemoryShop shop, int cases, int seeds, Consumer<String> progress) {
    this.shop = shop;
    this.subjects = subjects(SmallCatalogues.shop());
    this.cases = cases;
    this.seeds = seeds;
    this.progress = progress;
  }

  /** F1 of the product and of two simpler rules after so many messages, means over the seeds. */
  record Drift(int turn, double f1, double f1NeverForgetting, double f1Cancelling) {}

  /** The JSON of the report. */
  record Figures(
      Protocol protocol,
      int forgetCases,
      double forgetEqualRate,
      int contradictionCases,
      double contradictionRightRate,
      List<Drift> drift,
      long factBytesPerPerson,
      long bytesPerTurn,
      Machine machine) {}

  public ChatReport run() {
    progress.accept(SAY.forgetting());
    double equal = forgetEqualRate();
    progress.accept(SAY.contradicting());
    double right = contradictionRightRate();
    List<List<Drift>> runs = new ArrayList<>();
    String last = "";
    for (int seed = 1; seed <= seeds; seed++) {
      progress.accept(SAY.drifting(DRIFT_TURNS, seed));
      last = "drift-" + seed;
      runs.add(drift(last, seed));
    }
    Figures figures =
        new Figures(
            Protocol.P9,
            cases * seeds,
            equal,
            WORDS.contradictions().size() * subjects.size(),
            right,
            means(runs),
            bytes(last, "profile_fact"),
            bytes(last, null) / DRIFT_TURNS,
            Machine.now());
    return report(figures);
  }

  private ChatReport report(Figures figures) {
    List<List<String>> rows = new ArrayList<>();
    for (Drift d : figures.drift()) {
      rows.add(
          List.of(
              Integer.toString(d.turn()),
              "%.3f".formatted(d.f1()),
              "%.3f".formatted(d.f1NeverForgetting()),
              "%.3f".formatted(d.f1Cancelling())));
    }
    return new ChatReport(
        Protocol.P9,
        SAY.title(
            "%.3f".formatted(figures.forgetEqualRate()),
            figures.forgetCases(),
            "%.3f".formatted(figures.contradictionRightRate()),
            figures.contradictionCases(),
            DRIFT_TURNS,
            "%.3f".formatted(figures.drift().getLast().f1())),
        figures,
        new Table(
            List.of(SAY.turnColumn(), "F1", SAY.neverForgettingColumn(), SAY.cancellingColumn()),
            rows),
        List.of(
            SAY.shop(subjects.size(), seeds),
            SAY.bytes(DRIFT_TURNS, figures.factBytesPerPerson(), figures.bytesPerTurn())),
        figures.machine());
  }

  private double forgetEqualRate() {
    int equal = 0;
    for (int i = 0; i < cases * seeds; i++) {
      equal +=
          forgetsWithoutTrace(new SplittableRandom(1_000_003L * (i / cases + 1) + i % cases))
              ? 1
              : 0;
    }
    return (double) equal / (cases * seeds);
  }

  private boolean forgetsWithoutTrace(SplittableRandom random) {
    String forgetful = "forgetful-" + ++people;
    String silent = "silent-" + people;
    int border = random.nextInt(subjects.size() - 1) + 1;
    List<String> owed = new ArrayList<>();
    for (int i = 0; i < FORGET_TURNS; i++) {
      int about = random.nextInt(subjects.size());
      String message =
          (random.nextBoolean() ? WORDS.liking() : WORDS.disliking())
              .getFirst()
              .formatted(subjects.get(about).value());
      shop.say(forgetful, null, message);
      if (about < border) {
        shop.say(silent, null, message);
      } else {
        owed.add(WORDS.forget().formatted(subjects.get(about).value()));
      }
      if (!owed.isEmpty() && random.nextBoolean()) {
        shop.say(forgetful, null, owed.removeFirst());
      }
    }
    owed.forEach(message -> shop.say(forgetful, null, message));
    return beliefs(forgetful).equals(beliefs(silent))
        && stored(shop.say(forgetful, null, WORDS.question()))
            .equals(stored(shop.say(silent, null, WORDS.question())));
  }

  private double contradictionRightRate() {
    int right = 0;
    for (Subject subject : subjects) {
      for (Contradiction contradiction : WORDS.contradictions()) {
        String person = "contrary-" + ++people;
        contradiction
            .said()
            .forEach(message -> shop.say(person, null, message.formatted(subject.value())));
        FactPolarity expected = contradiction.expected();
        Set<Belief> wanted = expected == null ? Set.of() : Set.of(new Belief(subject, expected));
        right += beliefs(person).equals(wanted) ? 1 : 0;
      }
    }
    return (double) right / (subjects.size() * WORDS.contradictions().size());
  }

  private List<Drift> drift(String person, int seed) {
    MemoryScript script = new MemoryScript(subjects, new SplittableRandom(seed));
    List<Drift> drift = new ArrayList<>();
    for (int turn = 1; turn <= DRIFT_TURNS; turn++) {
      shop.say(person, null, script.next());
      if (turn % DRIFT_STEP == 0) {
        Set<Belief> truth = script.truth();
        drift.add(
            new Drift(
                turn,
                f1(beliefs(person), truth),
                f1(script.neverForgotten(), truth),
                f1(script.cancelled(), truth)));
      }
    }
    return drift;
  }

  private static List<Drift> means(List<List<Drift>> runs) {
    List<Drift> means = new ArrayList<>();
    for (int i = 0; i < runs.getFirst().size(); i++) {
      int at = i;
      means.add(
          new Drift(
              runs.getFirst().get(at).turn(),
              runs.stream().mapToDouble(run -> run.get(at).f1()).average().orElse(0),
              runs.stream().mapToDouble(run -> run.get(at).f1NeverForgetting()).average().orElse(0),
              runs.stream().mapToDouble(run -> run.get(at).f1Cancelling()).average().orElse(0)));
    }
    return means;
  }

  /** Two empty sets agree. */
  private static double f1(Set<Belief> held, Set<Belief> truth) {
    long common = held.stream().filter(truth::contains).count();
    int both = held.size() + truth.size();
    return both == 0 ? 1 : 2.0 * common / both;
  }

  private Set<Belief> beliefs(String person) {
    Set<Belief> beliefs = new LinkedHashSet<>();
    for (Asserted fact : shop.profile(person).factsAt(shop.nowMillis(), null)) {
      beliefs.add(new Belief(new Subject(fact.field(), fact.value()), fact.polarity()));
    }
    return beliefs;
  }

  private String stored(ChatAnswer answer) {
    return AnswerText.comparable(
        shop.store().conversations().turn(answer.turnId()).orElseThrow().answerJson());
  }

  private long bytes(String person, @Nullable String table) {
    long bytes = 0;
    for (OwnedRows owned : shop.store().people().export(new PersonId(person))) {
      if (table == null || table.equals(owned.table())) {
        for (Map<String, @Nullable Object> row : owned.rows()) {
          for (Object value : row.values()) {
            bytes += value == null ? 0 : value.toString().getBytes(StandardCharsets.UTF_8).length;
          }
        }
      }
    }
    return bytes;
  }

  private static List<Subject> subjects(Catalogue catalogue) {
    List<Subject> subjects = new ArrayList<>();
    for (String field : List.of("category", "brand", "colour")) {
      if (catalogue.schema().find(field).orElseThrow().kind() == FieldKind.CATEGORY) {
        CategoryColumn names = catalogue.categories(field);
        for (int code = 0; code < names.nameCount(); code++) {
          subjects.add(new Subject(field, names.name(code)));
        }
      }
    }
    return subjects;
  }
}
