package io.vouch.agent.understanding.several;

import io.vouch.agent.understanding.grammar.token.Token;
import io.vouch.agent.understanding.several.CutMessage.Gap;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a sentence at the joints of a list of things: "a kettle, two mugs and a teapot".
 *
 * <p>A joint is a comma or a word like "and" before a thing that stands for itself: one with an
 * indefinite article or a number, or a plural that no open description can hold ("a bag with straps
 * and pockets" has no joint). Inside brackets there are none.
 */
final class ListSplit {
  private static final int LONGEST_PLURAL = 5;

  private final CutMessage passage;
  private final int to;
  private final int first;
  private final Joints joints;
  private final boolean semicolons;

  /** How much is needed for a joint. */
  enum Joints {
    /** "Also" or "plus": nothing says yet that there are several things. */
    SAID,
    /** A thing that stands for itself, without a verb of its own: there is a budget. */
    LISTED,
    /** A thing that stands for itself, or one that is wanted: they share something. */
    USUAL,
    /** After "both": any "and" outside of a description. */
    ANY
  }

  private ListSplit(CutMessage passage, int from, int to, Joints joints) {
    this.passage = passage;
    this.first = from;
    this.to = to;
    this.joints = joints;
    this.semicolons = hasSemicolon();
  }

  private boolean hasSemicolon() {
    for (int at = first + 1; at < to; at++) {
      if (passage.gap(at) == Gap.SEMICOLON && !passage.isInside(at)) {
        return true;
      }
    }
    return false;
  }

  /** Where the things of a list begin, the first included. */
  static List<Integer> of(CutMessage passage, int from, int to, Joints joints) {
    ListSplit split = new ListSplit(passage, from, to, joints);
    List<Integer> starts = split.starts();
    return joints == Joints.ANY && starts.size() == 1 ? split.two() : starts;
  }

  /** After "both": the first "and" before what may be a thing, descriptions or not. */
  private List<Integer> two() {
    for (int at = first + 1; at < to - 1; at++) {
      boolean and = passage.is(WordGroup.AND, at) || passage.is(WordGroup.STRONG_AND, at);
      int thing = at + Math.max(1, passage.match(WordGroup.STRONG_AND, at));
      boolean whole = thing < to && (isHead(thing) || isPlural(thing));
      if (and && whole && !passage.isInside(at) && passage.hasContent(first, at)) {
        return List.of(first, thing);
      }
    }
    return List.of(first);
  }

  private List<Integer> starts() {
    List<Integer> starts = new ArrayList<>();
    starts.add(first);
    for (int at = first + 1; at < to; at++) {
      int begin = starts.getLast();
      int thing = passage.isInside(at) ? -1 : joint(begin, at);
      if (thing > at - 1 && passage.hasContent(begin, at) && passage.hasContent(thing, to)) {
        starts.add(thing);
        at = thing;
      }
    }
    return starts;
  }

  /** The first token of the thing after a joint at this token; −1 where there is none. */
  private int joint(int begin, int at) {
    boolean semicolon = passage.gap(at) == Gap.SEMICOLON;
    boolean comma = passage.gap(at) == Gap.COMMA || passage.gap(at) == Gap.COLON;
    boolean none = passage.is(WordGroup.NO_JOINT, at);
    int strong = none ? 0 : passage.match(WordGroup.STRONG_AND, at);
    int and = Math.max(strong, passage.match(WordGroup.AND, at));
    int also = passage.match(WordGroup.ALSO, at + and) + passage.match(WordGroup.FURTHER, at + and);
    int want = passage.match(WordGroup.WANT, at + and + also);
    want = also == 0 || want > 0 ? want : alsoWant(at + and);
    want = also > 0 || joints == Joints.USUAL || joints == Joints.ANY ? want : 0;
    int thing = at + and + also + want;
    boolean separate = semicolon || !semicolons && (comma || and > 0);
    if (thing >= to || !separate || isAboutTheSame(thing)) {
      return -1;
    }
    Joint joint = new Joint(begin, at, thing, comma, strong > 0, and > 0, also > 0, want > 0);
    boolean joins =
        switch (joints) {
          case SAID -> joinsAsSaid(joint);
          case LISTED, USUAL, ANY -> semicolon || joins(joint);
        };
    return joins ? thing : -1;
  }

  /** A place that may join two things. */
  private record Joint(
      int begin,
      int at,
      int thing,
      boolean comma,
      boolean strong,
      boolean and,
      boolean also,
      boolean want) {}

  /** "Also selling" is "also" and a verb of its own. */
  private int alsoWant(int at) {
    int whole = passage.match(WordGroup.WANT, at);
    return Math.max(0, whole - passage.match(WordGroup.ALSO, at));
  }

  private boolean joinsAsSaid(Joint joint) {
    boolean said = joint.also || joint.strong;
    boolean open = !joint.want && isOpen(WordGroup.DESCRIPTION, joint);
    boolean head = isHead(joint.thing) && !passage.is(WordGroup.VAGUE, joint.thing);
    boolean thing = head || joint.also && isPlural(joint.thing) && isThing(joint);
    return said && !open && thing;
  }

  private boolean joins(Joint joint) {
    boolean stands = joint.want || joint.also && joint.and || isHead(joint.thing);
    boolean described = !joint.comma && !joint.strong && isOpen(WordGroup.DESCRIPTION, joint);
    if (stands && (joint.want || joint.also || !described)) {
      return true;
    }
    boolean outside = !isOpen(WordGroup.INSIDE, joint) || joint.strong && joint.comma;
    boolean plural = isPlural(joint.thing);
    boolean listed = joint.comma && plural && isDescribed(joint.thing) && isPlural(first);
    boolean joined =
        joint.and
            && outside
            && (plural && (joint.strong || isThing(joint)) || joints == Joints.ANY);
    return joined || listed;
  }

  /** Whether a short run of words has a description of its own: "mugs with handles". */
  private boolean isDescribed(int from) {
    int at = endOfRun(from);
    return at < to && passage.gap(at) == Gap.NONE && passage.is(WordGroup.INSIDE, at);
  }

  private boolean isAboutTheSame(int at) {
    boolean head = passage.is(WordGroup.HEADS, at);
    boolean verb =
        passage.is(WordGroup.PRONOUNS, at)
            || passage.is(WordGroup.MODALS, at)
            || passage.is(WordGroup.SELLS, at);
    return !head && verb;
  }

  /** An article or number before something that is no attribute: "a mug", not "a price". */
  private boolean isHead(int at) {
    int length = passage.match(WordGroup.HEADS, at);
    int next = at + length;
    if (length > 0) {
      return next < to
          && passage.gap(next) == Gap.NONE
          && !isAmount(next)
          && !passage.has(WordGroup.ATTRIBUTES, next, Math.max(next + 1, endOfRun(next)));
    }
    boolean number = passage.at(at).number() != null && at + 1 < to;
    return number && passage.gap(at + 1) == Gap.NONE && isPlural(at + 1) && !isBetween(at);
  }

  private boolean isBetween(int at) {
    return at >= 2 && passage.at(at - 2).number() != null;
  }

  /** "A 50": a number of nothing. */
  private boolean isAmount(int at) {
    boolean number = passage.at(at).number() != null;
    boolean alone = at + 1 >= to || passage.gap(at + 1) != Gap.NONE;
    return passage.is(WordGroup.BELOW, at) || number && alone;
  }

  /** A short run of words that ends in a plural: "running shoes". */
  private boolean isPlural(int from) {
    int end = endOfRun(from);
    boolean attribute = end > from && passage.has(WordGroup.ATTRIBUTES, end - 1, end);
    return end > from && !attribute && passage.at(end - 1).isPlural();
  }

  private int endOfRun(int from) {
    int at = from;
    while (at < to && at - from < LONGEST_PLURAL && isWord(from, at)) {
      at++;
    }
    return at;
  }

  private boolean isWord(int from, int at) {
    boolean joined = at == from || passage.gap(at) == Gap.NONE;
    boolean ends =
        passage.is(WordGroup.INSIDE, at)
            || passage.is(WordGroup.AND, at)
            || passage.is(WordGroup.BELOW, at)
            || passage.is(WordGroup.AT_MOST, at);
    return joined && !ends && passage.isContent(at) && passage.at(at).number() == null;
  }

  /** Whether what stands before is a whole thing: with an article, or in the plural. */
  private boolean isThing(Joint joint) {
    Token last = passage.at(joint.at - 1);
    boolean several = passage.is(WordGroup.PLURAL_HEADS, joint.begin);
    boolean article = passage.is(WordGroup.HEADS, joint.begin) && !several;
    return article || last.isPlural();
  }

  /** Whether a description was opened and may go on. */
  private boolean isOpen(WordGroup group, Joint joint) {
    for (int at = joint.begin + 1; at < joint.at; at++) {
      if (!passage.isInside(at) && passage.is(group, at)) {
        return true;
      }
    }
    return false;
  }
}
