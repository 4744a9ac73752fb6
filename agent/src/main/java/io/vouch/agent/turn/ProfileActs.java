package io.vouch.agent.turn;

import io.vouch.agent.narration.FactText;
import io.vouch.agent.narration.Outcome;
import io.vouch.agent.plan.Act;
import io.vouch.domain.FactId;
import io.vouch.domain.IdSource;
import io.vouch.domain.ItemId;
import io.vouch.domain.constraint.Words;
import io.vouch.domain.profile.FactPolarity;
import io.vouch.domain.profile.ProfileEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The acts on what is remembered about a person. */
final class ProfileActs {
  private static final String ITEM = "item";

  private final IdSource ids;

  ProfileActs(IdSource ids) {
    this.ids = ids;
  }

  ActResult remember(Recollection known, ConversationState state, Act.Remember act) {
    ProfileEvent fact =
        new ProfileEvent.Asserted(
            new FactId(ids.next()),
            known.person(),
            act.likes() ? FactPolarity.LIKES : FactPolarity.DISLIKES,
            act.field(),
            act.value(),
            1,
            known.turn(),
            known.nowMillis(),
            null);
    Outcome outcome =
        new Outcome.Remembered(
            act.likes(), FactText.label(act.field()), shown(known, act.field(), act.value()));
    return new ActResult("remember", outcome, List.of(), null, state, List.of(fact), List.of());
  }

  ActResult forget(Recollection known, ConversationState state, @Nullable String words) {
    List<ProfileEvent.Asserted> meant = meant(known, words);
    List<ProfileEvent> retractions =
        meant.stream()
            .<ProfileEvent>map(fact ->
                new ProfileEvent.Retracted(
                    fact.fact(), known.person(), known.turn(), known.nowMillis()))
            .toList();
    boolean pointed = Act.Forget.THAT.equals(words) && !meant.isEmpty();
    String shown = pointed ? shown(known, meant.getLast().field(), meant.getLast().value()) : words;
    Outcome outcome = new Outcome.Forgotten(retractions.size(), shown);
    return new ActResult("forget", outcome, List.of(), null, state, retractions, List.of());
  }

  ActResult show(Recollection known, ConversationState state) {
    List<String> facts = known.facts().stream().map(fact -> phrase(known, fact)).toList();
    return ActResult.saying("show_profile", new Outcome.Profile(facts), List.of(), state);
  }

  private static List<ProfileEvent.Asserted> meant(Recollection known, @Nullable String words) {
    List<ProfileEvent.Asserted> facts = known.facts();
    if (words == null || facts.isEmpty()) {
      return facts;
    }
    return words.equals(Act.Forget.THAT)
        ? List.of(facts.getLast())
        : facts.stream().filter(fact -> isAbout(known, fact, words)).toList();
  }

  private static boolean isAbout(Recollection known, ProfileEvent.Asserted fact, String words) {
    List<String> said = Words.of(words);
    String subject =
        fact.field() + " " + fact.value() + " " + shown(known, fact.field(), fact.value());
    return !said.isEmpty() && Words.of(subject).containsAll(said);
  }

  private static String phrase(Recollection known, ProfileEvent.Asserted fact) {
    String verb =
        fact.polarity() == FactPolarity.LIKES ? "you like " : "you would rather not have ";
    String value = shown(known, fact.field(), fact.value());
    return verb + (fact.field().equals(ITEM) ? value : FactText.label(fact.field()) + " " + value);
  }

  private static String shown(Recollection known, String field, String value) {
    if (!field.equals(ITEM)) {
      return value;
    }
    int index = known.engine().catalogue().indexOf(new ItemId(value));
    return index < 0 ? value : known.engine().catalogue().title(index);
  }
}
