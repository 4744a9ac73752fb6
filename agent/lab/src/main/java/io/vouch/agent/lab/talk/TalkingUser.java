package io.vouch.agent.lab.talk;

import io.vouch.agent.lab.talk.ChatPort.Conversation;
import io.vouch.agent.lab.talk.ChatPort.Reply;
import io.vouch.domain.ItemId;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Words;
import io.vouch.messages.Messages;
import io.vouch.simulator.persona.PersonaSpeaker;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * One simulated user in one conversation: accepts the first reply that shows an acceptable item,
 * judged by id, and otherwise goes on until patience runs out.
 *
 * <p>Answers a question with one of its options where one fits the need, else says again what was
 * said so far. Used once.
 */
final class TalkingUser {
  private static final TalkMessages SAY = Messages.of(TalkMessages.class);

  private final Utterance.View view;
  private final Need need;
  private final Set<ItemId> acceptable;
  private final Manner manner;
  private final Wording wording;
  private final RandomGenerator random;

  private final List<Wish> told = new ArrayList<>();
  private final List<Constraint> meanings = new ArrayList<>();
  private final Set<ItemId> everShown = new HashSet<>();
  private final List<String> lines = new ArrayList<>();
  private List<ItemId> lastShown = List.of();
  private int understood;
  private int slates;
  private int honoured;
  private int leaks;

  /**
   * Somebody who speaks about a need and accepts these items, which are the need's own unless the
   * words are to carry nothing.
   */
  TalkingUser(Utterance.View view, Need need, Set<ItemId> acceptable, Voice voice) {
    this.view = view;
    this.need = need;
    this.acceptable = acceptable;
    this.manner = voice.manner();
    this.wording = voice.wording();
    this.random = voice.random();
  }

  /** How somebody speaks. */
  record Voice(Manner manner, Wording wording, RandomGenerator random) {}

  /** Talks for at most {@code patience} turns. */
  Dialogue talk(int user, Conversation chat, int patience) {
    Utterance next = opening();
    boolean accepted = false;
    int turns = 0;
    while (turns < patience && !accepted) {
      turns++;
      Reply reply = say(next, chat);
      accepted = reply.shown().stream().anyMatch(acceptable::contains);
      next = accepted ? next : after(reply);
    }
    lines.add(accepted ? SAY.accepts() : SAY.givesUp());
    return new Dialogue(user, turns, accepted, understood, slates, honoured, leaks, lines);
  }

  private Utterance opening() {
    if (manner != Manner.TELLS_ALL) {
      return new Utterance(need.category().phrase(), List.of(), need.category().constraint());
    }
    List<Constraint> all = new ArrayList<>(List.of(need.category().constraint()));
    need.wishes().forEach(wish -> all.add(wish.constraint()));
    return new Utterance(need.sentence(need.wishes()), need.wishes(), new Constraint.AllOf(all));
  }

  private Reply say(Utterance said, Conversation chat) {
    String words =
        said.equals(Utterance.MORE) ? said.text() : wording.inOwnWords(sentence(said), this::leaks);
    leaks += leaks(words) ? 1 : 0;
    Reply reply = chat.say(words);
    lines.add(SAY.userLine(words));
    lines.add(SAY.productLine(reply.text()));
    if (!reply.askedBack()) {
      understood++;
      remember(said);
    }
    if (!reply.shown().isEmpty()) {
      slates++;
      honoured += honours(reply) ? 1 : 0;
    }
    everShown.addAll(reply.shown());
    lastShown = reply.shown();
    return reply;
  }

  /** The sentence, the words in it that carry its meaning, and the titles the user has in view. */
  private PersonaSpeaker.Sentence sentence(Utterance said) {
    String folded = Words.fold(said.text());
    List<String> keep = new ArrayList<>(Utterance.markersIn(said.text()));
    List<Wish> wanted = new ArrayList<>(List.of(need.category()));
    wanted.addAll(need.wishes());
    wanted.stream()
        .map(Wish::name)
        .filter(name -> folded.contains(Words.fold(name)))
        .forEach(keep::add);
    List<String> titles =
        lastShown.stream()
            .map(item -> view.catalogue().title(view.catalogue().indexOf(item)))
            .toList();
    return new PersonaSpeaker.Sentence(said.text(), keep, titles);
  }

  private void remember(Utterance said) {
    told.addAll(said.wishes());
    Constraint meaning = said.meaning();
    if (meaning != null) {
      meanings.add(meaning);
    }
  }

  private boolean honours(Reply reply) {
    return reply.shown().stream()
        .mapToInt(view.catalogue()::indexOf)
        .allMatch(
            item -> meanings.stream().allMatch(meaning -> view.index().satisfies(item, meaning)));
  }

  private boolean leaks(String words) {
    String folded = Words.fold(words);
    return acceptable.stream()
        .filter(item -> !everShown.contains(item) && view.catalogue().indexOf(item) >= 0)
        .map(item -> Words.fold(view.catalogue().title(view.catalogue().indexOf(item))))
        .anyMatch(folded::contains);
  }

  private Utterance after(Reply reply) {
    if (reply.askedBack()) {
      return answer(reply);
    }
    if (reply.shown().isEmpty()) {
      return new Utterance(need.sentence(told), List.of(), null);
    }
    return switch (manner) {
      case SILENT -> Utterance.MORE;
      case CRITIC, RANDOM_CRITIC, TELLS_ALL -> critique(reply.shown());
    };
  }

  /** An option that mentions what the user wants, else everything said so far, plainly. */
  private Utterance answer(Reply reply) {
    List<Wish> wanted = new ArrayList<>(need.wishes());
    wanted.add(need.category());
    for (String option : reply.options()) {
      String folded = Words.fold(option);
      for (Wish wish : wanted) {
        if (folded.contains(Words.fold(wish.name())) && !told.contains(wish)) {
          return new Utterance(option, List.of(), null);
        }
      }
    }
    return new Utterance(need.sentence(told), List.of(), need.category().constraint());
  }

  /** The wish that matters most of those the best item shown does not meet. */
  private Utterance critique(List<ItemId> shown) {
    int best = view.catalogue().indexOf(shown.getFirst());
    return need.wishes().stream()
        .filter(wish -> !told.contains(wish))
        .filter(wish -> !view.index().satisfies(best, wish.constraint()))
        .findFirst()
        .map(wish -> Utterance.of(wish, shown, view, random))
        .orElse(Utterance.MORE);
  }
}
