package io.vouch.agent.lab.talk;

import io.vouch.agent.lab.house.Workplace;
import io.vouch.agent.lab.talk.TalkReport.Row;
import io.vouch.agent.lab.talk.TalkReport.Transcript;
import io.vouch.domain.ItemId;
import io.vouch.messages.Messages;
import io.vouch.simulator.demo.DemoMarket;
import io.vouch.simulator.persona.PersonaSpeaker;
import io.vouch.tools.candidates.CandidateIndex;
import io.vouch.tools.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Simulated users with hidden needs who drive a chat end to end.
 *
 * <p>Every user has the same need, patience and luck in every row, so rows can be compared user by
 * user. Deterministic for a seed. Everything it reports is simulated.
 */
public final class TalkStudy {
  private static final TalkMessages SAY = Messages.of(TalkMessages.class);

  private static final int NEED = 1;
  private static final int PATIENCE = 2;
  private static final int WORDS = 3;
  private static final int TIER = 4;
  private static final int TRANSCRIPTS = 5;
  private static final String MIXED = "mixed-critic";

  private final Utterance.View view;
  private final NeedSource needs;
  private final TalkOptions options;

  private TalkStudy(Catalogue catalogue, TalkOptions options) {
    CandidateIndex index = new CandidateIndex(catalogue);
    this.view = new Utterance.View(catalogue, index);
    this.needs = new NeedSource(index, catalogue);
    this.options = options;
  }

  /**
   * Runs every way of talking against the product over the demo market, and critics against chance.
   *
   * @param place where the product's store lies
   * @param progress is told in a line what runs next
   */
  public static TalkReport ofTheProduct(
      Workplace place, TalkOptions options, Consumer<String> progress) {
    return ofTheProduct(place, options, null, progress);
  }

  /**
   * The same, and critics of whom a share speaks in a language model's words.
   *
   * @param personas who they are, or null for nobody
   */
  public static TalkReport ofTheProduct(
      Workplace place,
      TalkOptions options,
      @Nullable Personas personas,
      Consumer<String> progress) {
    try (ShopChat shop = ShopChat.open(place, market(options))) {
      TalkStudy study = new TalkStudy(shop.catalogue(), options);
      List<Transcript> transcripts = new ArrayList<>();
      List<Row> rows = new ArrayList<>();
      for (Manner manner : Manner.values()) {
        progress.accept(SAY.talking(options.users(), manner.text()));
        rows.add(study.row(new Party(manner, "vouch", shop), transcripts));
      }
      progress.accept(SAY.talkingToChance(options.users()));
      ChanceChat chance = new ChanceChat(shop.catalogue(), options.seed());
      rows.add(study.row(new Party(Manner.CRITIC, "chance", chance), transcripts));
      List<String> notes = new ArrayList<>();
      if (personas != null) {
        List<Dialogue> mixed = study.mixed(shop, personas, progress);
        study.addRows(rows, mixed, personas);
        mixed.stream()
            .filter(talk -> study.isPersona(talk.user(), personas))
            .limit(TRANSCRIPTS)
            .map(talk -> new Transcript("persona", "vouch", talk.user(), talk.lines()))
            .forEach(transcripts::add);
        notes.addAll(notes(personas));
      }
      return study.report(rows, transcripts, notes);
    }
  }

  /**
   * Critics only, against any chat about the items of this catalogue.
   *
   * @param chat the name in the report
   */
  public static TalkReport of(
      Catalogue catalogue, TalkOptions options, String chat, ChatPort port) {
    TalkStudy study = new TalkStudy(catalogue, options);
    List<Transcript> transcripts = new ArrayList<>();
    Row row = study.row(new Party(Manner.CRITIC, chat, port), transcripts);
    return study.report(List.of(row), transcripts, List.of());
  }

  private static DemoMarket market(TalkOptions options) {
    return DemoMarket.generate(DemoMarket.STANDARD_SEED, options.items(), 0);
  }

  /** Who talks how to what. */
  private record Party(
      Manner manner, String chat, ChatPort port, String talks, IntFunction<Wording> wordings) {
    Party(Manner manner, String chat, ChatPort port) {
      this(manner, chat, port, manner.text(), user -> Wording.PLAIN);
    }
  }

  /** Critics, some of them personas: projected first, then held. */
  private List<Dialogue> mixed(ChatPort shop, Personas personas, Consumer<String> progress) {
    int[] calls = new int[1];
    long[] tokens = new long[1];
    Wording counting =
        (sentence, hidden) -> {
          calls[0]++;
          tokens[0] += personas.speaker().tokensOf(sentence);
          return sentence.plain();
        };
    dialogues(mixture(shop, personas, counting, "projection"));
    personas
        .budget()
        .admit(personas.source(), new Personas.Projection(calls[0], tokens[0]), progress);
    progress.accept(SAY.talkingPersonas(options.users()));
    return dialogues(mixture(shop, personas, personas.speaker()::say, MIXED));
  }

  /** Everybody, and each segment of a mixture that has anybody. */
  private void addRows(List<Row> rows, List<Dialogue> all, Personas personas) {
    Map<Boolean, List<Dialogue>> byTier =
        all.stream().collect(Collectors.partitioningBy(talk -> isPersona(talk.user(), personas)));
    addRow(rows, "everybody", all);
    addRow(rows, "persona", byTier.getOrDefault(true, List.of()));
    addRow(rows, "template", byTier.getOrDefault(false, List.of()));
  }

  private Party mixture(ChatPort shop, Personas personas, Wording wording, String talks) {
    return new Party(
        Manner.CRITIC,
        "vouch",
        shop,
        talks,
        user -> isPersona(user, personas) ? wording : Wording.PLAIN);
  }

  private void addRow(List<Row> rows, String segment, List<Dialogue> dialogues) {
    if (!dialogues.isEmpty()) {
      TalkFigures.Label label = new TalkFigures.Label(MIXED, "vouch", segment);
      rows.add(TalkFigures.row(label, dialogues, options.mostTurns()));
    }
  }

  private boolean isPersona(int user, Personas personas) {
    return random(user, TIER).nextDouble() < personas.share();
  }

  private static List<String> notes(Personas personas) {
    PersonaSpeaker.Tally tally = personas.speaker().tally();
    String said =
        SAY.personasSpoke(
            personas.source(),
            tally.sentences(),
            tally.calls(),
            tally.replayed(),
            tally.unanswered(),
            tally.malformed(),
            "%.3f".formatted(tally.leakRate()),
            tally.tokens());
    return List.of(said);
  }

  private Row row(Party party, List<Transcript> transcripts) {
    List<Dialogue> dialogues = dialogues(party);
    String talks = party.manner().text();
    dialogues.stream()
        .limit(TRANSCRIPTS)
        .map(talk -> new Transcript(talks, party.chat(), talk.user(), talk.lines()))
        .forEach(transcripts::add);
    return TalkFigures.row(
        new TalkFigures.Label(talks, party.chat(), "everybody"), dialogues, options.mostTurns());
  }

  private List<Dialogue> dialogues(Party party) {
    List<Dialogue> dialogues = new ArrayList<>();
    for (int user = 0; user < options.users(); user++) {
      dialogues.add(dialogue(user, party));
    }
    return dialogues;
  }

  private Dialogue dialogue(int user, Party party) {
    Need need = needs.draw(random(user, NEED));
    Set<ItemId> acceptable = need.acceptable();
    SplittableRandom words = random(user, WORDS);
    Need spoken =
        party.manner() == Manner.RANDOM_CRITIC ? needs.anotherIn(need.category(), words) : need;
    int patience = random(user, PATIENCE).nextInt(TalkOptions.LEAST_TURNS, options.mostTurns() + 1);
    TalkingUser talking =
        new TalkingUser(
            view,
            spoken,
            acceptable,
            new TalkingUser.Voice(party.manner(), party.wordings().apply(user), words));
    String person = "simulated-%s-%d".formatted(party.talks(), user);
    return talking.talk(user, party.port().begin(person), patience);
  }

  private TalkReport report(List<Row> rows, List<Transcript> transcripts, List<String> more) {
    List<String> notes = new ArrayList<>(more);
    notes.add(SAY.simulatedByRules());
    for (Manner manner : Manner.values()) {
      notes.add("%s: %s.".formatted(manner.text(), manner.description()));
    }
    notes.add(SAY.howTheChatRuns());
    return new TalkReport(
        true,
        SAY.demoMarket(),
        view.catalogue().size(),
        options.users(),
        options.seed(),
        options.mostTurns(),
        rows,
        notes,
        transcripts);
  }

  private SplittableRandom random(int user, int stream) {
    return new SplittableRandom(options.seed() * 1_000_003 + user * 31L + stream).split();
  }
}
