package io.vouch.agent.understanding.several;

import io.vouch.agent.understanding.several.CutMessage.Gap;
import io.vouch.agent.understanding.several.ListSplit.Joints;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the things that a message asks for, sentence by sentence, and which words are of which. For
 * one passage whose shared words have been read.
 */
final class PartFinder {
  private final CutMessage passage;
  private final boolean shares;
  private final boolean lists;
  private final List<Part> parts = new ArrayList<>();
  private final List<String> common = new ArrayList<>();
  private boolean cue;

  /** A thing: where it is named, and what else is said of it. */
  private record Part(int from, int to, List<String> more) {}

  private PartFinder(CutMessage passage, boolean shares, boolean lists) {
    this.passage = passage;
    this.shares = shares;
    this.lists = lists;
    this.cue = shares;
  }

  /**
   * @param shares whether the message says that things belong together
   * @param lists whether a list alone, without that, is one of things
   */
  static PartFinder in(CutMessage passage, boolean shares, boolean lists) {
    PartFinder finder = new PartFinder(passage, shares, lists);
    Enumeration enumeration = Enumeration.in(passage);
    if (!enumeration.isFound() || !finder.addAll(enumeration)) {
      finder.addSentences(0);
    }
    return finder;
  }

  /** Whether something says that these are several things and not one with features. */
  boolean isCued() {
    return cue;
  }

  List<Several.Thing> things() {
    List<Several.Thing> things = new ArrayList<>();
    for (Part part : parts) {
      String said = passage.text(afterOpeners(part.from(), part.to()), part.to());
      String text = passage.text(part.from(), part.to());
      things.add(new Several.Thing(said, part.more().isEmpty() ? text : more(text, part.more())));
    }
    return things;
  }

  /** What is said of all things. */
  List<String> common() {
    return common;
  }

  private static String more(String text, List<String> more) {
    return text + ", " + String.join(", ", more);
  }

  /** Takes the things told one by one; false where they are rather features of one. */
  private boolean addAll(Enumeration enumeration) {
    int lead = enumeration.from().getFirst();
    int things = 0;
    for (int i = 0; i < enumeration.size(); i++) {
      int at = enumeration.content().get(i);
      int start = afterConnectors(at);
      boolean named = at - enumeration.from().get(i) > 1; // "the third item should be …"
      boolean verb = passage.is(WordGroup.MODALS, start) && !named;
      boolean subject = passage.is(WordGroup.PRONOUNS, start) || verb;
      if (subject && !passage.is(WordGroup.HEADS, start) && !isBe(start)) {
        return false;
      }
      boolean wanted = start > at && passage.is(WordGroup.WANT, at);
      things += wanted || passage.is(WordGroup.HEADS, start) ? 1 : 0;
    }
    boolean framed =
        shares
            || passage.has(WordGroup.PLURAL_FRAME, 0, lead)
            || passage.has(WordGroup.THINGS, 0, lead);
    if (!framed && things * 2 < enumeration.size()) {
      return false;
    }
    cue = true;
    String said = passage.content(0, lead);
    if (!said.isEmpty()) {
      common.add(said);
    }
    for (int i = 0; i < enumeration.size(); i++) {
      boolean last = i + 1 == enumeration.size();
      int from = afterConnectors(enumeration.content().get(i));
      int to =
          last
              ? passage.sentenceEnd(Math.min(from, passage.size() - 1))
              : beforeConnectors(from, enumeration.from().get(i + 1));
      boolean alone = !enumeration.mayHoldLists();
      if (alone) {
        add(from, to);
      } else {
        split(from, to, Joints.USUAL).forEach(thing -> add(thing[0], thing[1]));
      }
      if (last) {
        addSentences(to);
      }
    }
    return parts.size() >= 2;
  }

  /** "One is a …": the verb is none of a feature. */
  private boolean isBe(int at) {
    return at + 1 < passage.size() && passage.is(WordGroup.HEADS, at + 1);
  }

  private void addSentences(int from) {
    for (int at = from; at < passage.size(); at = passage.sentenceEnd(at)) {
      if (passage.hasContent(at, passage.sentenceEnd(at))) {
        addSentence(at, passage.sentenceEnd(at));
      }
    }
  }

  private void addSentence(int from, int to) {
    int start = afterConnectors(from);
    int also = passage.match(WordGroup.ALSO, from) + passage.match(WordGroup.FURTHER, from);
    int of = passage.match(WordGroup.OF_THE, from);
    if (parts.isEmpty()) {
      addList(from, to);
    } else if (of > 0) {
      tellMore(from + of, to);
    } else if (isOfAll(start, to)) {
      common.add(passage.text(start, to));
    } else if (passage.has(WordGroup.PLURAL_FRAME, from, to)
        && passage.has(WordGroup.THINGS, from, to)) {
      common.add(passage.content(from, to)); // "show me these garden things"
    } else if (passage.is(WordGroup.PRONOUNS, start) || passage.is(WordGroup.MODALS, start)) {
      parts.getLast().more().add(passage.text(start, to));
    } else if (opensThing(from, start, also)) {
      cue |= also > 0;
      addList(from, to);
    } else {
      parts.getLast().more().add(passage.text(start, to));
    }
  }

  private boolean opensThing(int from, int start, int also) {
    int article = passage.match(WordGroup.HEADS, start);
    boolean head = article > 0 && (shares || !passage.is(WordGroup.INSIDE, start + article));
    boolean wants =
        passage.has(WordGroup.WANT, from, start) && !passage.is(WordGroup.INSIDE, start);
    int before = from == 0 ? 0 : passage.sentenceStart(from - 1);
    boolean plain = !passage.has(WordGroup.DESCRIPTION, before, from);
    if (!shares && passage.is(WordGroup.VAGUE, start)) {
      return false;
    }
    int shared = shared(parts.getLast(), start, passage.sentenceEnd(from));
    boolean again = also == 0 ? shared > 1 : shared > 0 && !wants;
    return !again && (wants || head && (shares || also > 0 && plain));
  }

  /** "All should be blue", "both from the same brand". */
  private boolean isOfAll(int from, int to) {
    if (!passage.is(WordGroup.ALL, from)) {
      return false;
    }
    int end = Math.min(to, from + 4);
    return passage.has(WordGroup.MODALS, from + 1, end) || passage.has(WordGroup.THINGS, from, end);
  }

  /** "For the vest: size 5XL": of the part that has the word, else of the last. */
  private void tellMore(int from, int to) {
    int end = from;
    while (end < to
        && (end == from || passage.gap(end) == Gap.NONE)
        && !passage.is(WordGroup.MODALS, end)) {
      end++;
    }
    Part best = parts.getLast();
    int most = 0;
    for (Part part : parts) {
      int shared = shared(part, from, end);
      if (shared > most) {
        best = part;
        most = shared;
      }
    }
    best.more().add(passage.text(most == 0 ? from : Math.min(end, to - 1), to));
  }

  private int shared(Part part, int from, int to) {
    int shared = 0;
    for (int at = from; at < to; at++) {
      for (int own = part.from(); own < part.to(); own++) {
        boolean same = passage.at(at).form().equals(passage.at(own).form());
        if (same && passage.isContent(at)) {
          shared++;
          break;
        }
      }
    }
    return shared;
  }

  private void addList(int from, int to) {
    int start = afterLead(afterConnectors(from), to);
    int opened = passage.match(WordGroup.BOTH, start);
    int both = shares || passage.is(WordGroup.HEADS, start + opened) ? opened : 0;
    cue |= both > 0;
    int list = start + both;
    Joints alone = lists ? Joints.LISTED : Joints.SAID;
    Joints joints = both > 0 ? Joints.ANY : cue ? Joints.USUAL : alone;
    List<int[]> things = split(list, to, joints);
    things.forEach(thing -> add(thing[0], thing[1]));
    cue |= things.size() > 1;
  }

  /** The things of a list, each from its first token to after its last. */
  private List<int[]> split(int from, int to, Joints joints) {
    List<Integer> starts = ListSplit.of(passage, from, to, joints);
    List<int[]> things = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      boolean last = i + 1 == starts.size();
      int end = last ? to : beforeConnectors(starts.get(i), starts.get(i + 1));
      things.add(new int[] {starts.get(i), end});
    }
    return things;
  }

  private void add(int start, int to) {
    int from = start;
    while (from < to && !mayBegin(from)) {
      from++;
    }
    if (passage.hasContent(from, to)) {
      parts.add(new Part(from, to, new ArrayList<>()));
    }
  }

  /** Whether a thing may begin with a token: no, before its article or first word of content. */
  private boolean mayBegin(int at) {
    boolean opens = passage.is(WordGroup.INSIDE, at) && !passage.is(WordGroup.HEADS, at + 1);
    return passage.isContent(at) || passage.is(WordGroup.HEADS, at) || opens;
  }

  /** "I need these items:" says nothing of them; "some music albums:" is of each. */
  private int afterLead(int from, int to) {
    for (int at = from + 1; at < to; at++) {
      boolean framed =
          !passage.hasContent(from, at)
              || passage.has(WordGroup.PLURAL_FRAME, from, at)
              || passage.has(WordGroup.THINGS, from, at);
      if (passage.gap(at) == Gap.COLON && framed && !passage.isInside(at)) {
        String said = passage.content(from, at);
        if (!said.isEmpty()) {
          common.add(said);
        }
        return at;
      }
    }
    return from;
  }

  /** After "also", "I need", "find a shop that offers" and the like. */
  private int afterConnectors(int from) {
    int at = from;
    while (at < passage.size()) {
      int length = passage.match(WordGroup.WANT, at);
      length = Math.max(length, passage.match(WordGroup.ALSO, at));
      length = Math.max(length, passage.match(WordGroup.FURTHER, at));
      length = Math.max(length, passage.match(WordGroup.AND, at));
      if (length == 0 && !passage.isRead(at)) {
        break;
      }
      at += Math.max(1, length);
    }
    return Math.min(at, passage.size());
  }

  private int afterOpeners(int from, int to) {
    int at = from;
    while (at < to - 1
        && (passage.isRead(at) || passage.is(WordGroup.PART_OPENERS, at))
        && passage.hasContent(at + 1, to)) {
      at++;
    }
    return at;
  }

  /** Without "and", "also", "I need" before the next thing. */
  private int beforeConnectors(int from, int to) {
    int at = to;
    boolean shorter = true;
    while (shorter && at > from) {
      shorter = false;
      for (int start = Math.max(from, at - 5); start < at; start++) {
        if (isConnector(start, at)) {
          at = start;
          shorter = true;
          break;
        }
      }
    }
    return at;
  }

  private boolean isConnector(int from, int to) {
    return passage.isRead(from) && to == from + 1
        || from + passage.match(WordGroup.AND, from) == to && to > from
        || from + passage.match(WordGroup.STRONG_AND, from) == to && to > from
        || from + passage.match(WordGroup.ALSO, from) == to && to > from
        || from + passage.match(WordGroup.FURTHER, from) == to && to > from
        || from + passage.match(WordGroup.WANT, from) == to && to > from;
  }
}
