package io.vouch.agent.lab.talk;

import io.vouch.domain.ItemId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a simulated user is after; the chat learns of it only what the user says.
 *
 * @param category the wish that every conversation opens with
 * @param wishes the others, in the order in which they matter to the user
 * @param acceptable the items that satisfy all of them; judged by id and never named
 */
record Need(Wish category, List<Wish> wishes, Set<ItemId> acceptable) {
  Need {
    wishes = List.copyOf(wishes);
    acceptable = Set.copyOf(acceptable);
  }

  /** The same wishes and other items. */
  Need accepting(Set<ItemId> others) {
    return new Need(category, wishes, others);
  }

  /** The category with some of the wishes, as one plain sentence. */
  String sentence(List<Wish> told) {
    List<Wish> all = new ArrayList<>(List.of(category));
    all.addAll(told);
    return all.stream().map(Wish::phrase).collect(Collectors.joining(", "));
  }
}
