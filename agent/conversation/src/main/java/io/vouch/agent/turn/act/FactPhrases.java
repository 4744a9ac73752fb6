package io.vouch.agent.turn.act;

import io.vouch.agent.narration.phrase.FactText;
import io.vouch.agent.plan.Opinion;
import io.vouch.agent.turn.state.Recollection;
import io.vouch.domain.ItemId;
import io.vouch.domain.constraint.Words;
import io.vouch.domain.profile.ProfileEvent.Asserted;
import io.vouch.messages.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** How a remembered fact reads, and which words are about it. */
final class FactPhrases {
  private static final ActMessages SAY = Messages.of(ActMessages.class);

  private final Recollection known;

  FactPhrases(Recollection known) {
    this.known = known;
  }

  /** "you like colour red", "you would rather not have Heat". */
  String of(Asserted fact) {
    boolean item = fact.field().equals(Opinion.ITEM);
    return SAY.fact(fact.polarity(), item ? null : FactText.label(fact.field()), subject(fact));
  }

  /** The phrase with the day it was said and how long it counts; days are UTC. */
  String withSource(Asserted fact) {
    Long until = fact.validity().untilMillis();
    return SAY.factWithSource(
        of(fact),
        day(fact.atMillis()),
        until == null ? null : day(until),
        fact.validity().within() != null);
  }

  /** The name it is about; an item by its title. */
  String subject(Asserted fact) {
    if (!isKnownItem(known, fact)) {
      return fact.value();
    }
    int index = known.engine().catalogue().indexOf(new ItemId(fact.value()));
    return known.engine().catalogue().title(index);
  }

  /** Whether every word said occurs in the fact. */
  boolean isAbout(Asserted fact, String words) {
    List<String> said = Words.of(words);
    String all = fact.field() + " " + fact.value() + " " + subject(fact);
    return !said.isEmpty() && Words.of(all).containsAll(said);
  }

  static boolean isKnownItem(Recollection known, Asserted fact) {
    return fact.field().equals(Opinion.ITEM)
        && known.engine().catalogue().indexOf(new ItemId(fact.value())) >= 0;
  }

  private static LocalDate day(long millis) {
    return Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
