package io.vouch.agent.understanding.grammar;

import io.vouch.agent.plan.Statement;
import io.vouch.agent.understanding.grammar.match.Found;
import io.vouch.agent.understanding.grammar.match.NameList;
import io.vouch.agent.understanding.state.ConstraintText;
import io.vouch.agent.understanding.vocabulary.NameIndex;
import io.vouch.agent.understanding.vocabulary.NameIndex.Name;
import io.vouch.agent.understanding.words.WordList;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.constraint.Words;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.catalogue.CategoryColumn;
import java.util.ArrayList;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/** Finds names of category fields. */
final class NameSlots {
  private static final int MOST_NAMES = 12;

  /** So many words before and behind a name may belong to titles that begin with it. */
  private static final int MOST_BESIDE = 2;

  private static final int LEAST_IN_SERIES = 3;

  private NameSlots() {}

  /** Lists of names, the longest first: "red", "red or blue", "horror, thriller and crime". */
  static List<Found<NameList>> names(Message message, int from) {
    List<Found<NameList>> lists = new ArrayList<>();
    for (Found<NameList.Entry> first : entries(message, from)) {
      extend(message, new Growing(List.of(first.value()), first.end(), false, false), from, lists);
    }
    return lists;
  }

  static List<Found<NameList>> slip(Message message, int from) {
    NameIndex names = message.vocabulary().names();
    if (!message.isUnknown(from) || message.occursInText(from) || !message.maySpell()) {
      return List.of();
    }
    for (int to = message.reach(from, Math.min(3, names.longest())); to > from; to--) {
      if (hasUnknown(message, from, to) && !message.parted(from, to)) {
        List<Name> near = names.slipsOf(message.text(from, to), null, 5);
        if (!near.isEmpty()) {
          return List.of(unsure(message, from, to, near));
        }
      }
    }
    return List.of();
  }

  /** Words that may mean one of several names; the check goes by the nearest. */
  private static Found<NameList> unsure(Message message, int from, int to, List<Name> near) {
    List<FieldDefinition> fields = near.stream().map(Name::field).distinct().toList();
    NameList.Entry entry = new NameList.Entry(fields, message.text(from, to), false);
    return new Found<>(from, to, new NameList(List.of(entry), false));
  }

  /** What was said in an earlier turn: a name, a number or a field. */
  static List<Found<String>> value(Message message, int from) {
    List<Found<String>> values = new ArrayList<>();
    entries(message, from)
        .forEach(name -> values.add(new Found<>(from, name.end(), name.value().said())));
    Double number = message.at(from).number();
    if (number != null) {
      values.add(new Found<>(from, from + 1, ConstraintText.number(number)));
    }
    WordSlots.field(message, from)
        .forEach(field -> values.add(new Found<>(from, field.end(), field.value().name())));
    return values;
  }

  /**
   * Names in a row, without conjunction, one of which is a kind: "a red mug", "black running
   * shoes"; the longest first.
   */
  static List<Found<Statement>> part(Message message, int from) {
    List<Found<Statement>> found = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    boolean kind = false;
    int at = afterArticle(message, from);
    while (message.has(at) && (statements.isEmpty() || !message.at(at).parted())) {
      List<Found<NameList.Entry>> next = entries(message, at);
      if (next.isEmpty()) {
        break;
      }
      NameList.Entry entry = next.getFirst().value();
      FieldDefinition field = entry.fields().getFirst();
      kind |= field.role() == FieldRole.CATEGORY;
      statements.add(
          new Statement.Leaf(field.name(), Statement.Operator.IS, List.of(entry.said())));
      at = next.getFirst().end();
      if (kind) {
        List<Statement> parts = List.copyOf(statements);
        Statement all = parts.size() == 1 ? parts.getFirst() : new Statement.All(parts);
        found.addFirst(new Found<>(from, at, all));
        if (message.isNoun(at)) {
          found.addFirst(new Found<>(from, at + 1, all)); // "a party game"
        }
      }
    }
    return found;
  }

  private record Growing(List<NameList.Entry> entries, int end, boolean or, boolean and) {}

  private static void extend(Message message, Growing list, int from, List<Found<NameList>> into) {
    int next = list.end();
    boolean comma = message.has(next) && message.at(next).parted();
    boolean or = message.is(next, WordList.OR) || message.is(next, WordList.NOR);
    boolean and = message.is(next, WordList.AND);
    if ((comma || or || and) && list.entries().size() < MOST_NAMES) {
      int start = afterStranger(message, list, afterArticle(message, or || and ? next + 1 : next));
      for (Found<NameList.Entry> more :
          message.has(start) ? entries(message, start) : List.<Found<NameList.Entry>>of()) {
        List<NameList.Entry> longer = new ArrayList<>(list.entries());
        longer.add(more.value());
        extend(
            message,
            new Growing(longer, more.end(), list.or() || or, list.and() || and),
            from,
            into);
      }
    }
    boolean plurals = list.and() && list.entries().stream().allMatch(NameList.Entry::plural);
    boolean single =
        list.entries().stream().noneMatch(entry -> entry.fields().getFirst().multiValued());
    boolean alternatives = list.entries().size() > 1 && (list.or() || plurals || single);
    into.add(new Found<>(from, next, new NameList(list.entries(), alternatives)));
  }

  /** "By Ada Fox, Somebody and Bo Lind": of persons those that are known are read all the same. */
  private static int afterStranger(Message message, Growing list, int at) {
    FieldRole role = list.entries().getFirst().fields().getFirst().role();
    if (role != FieldRole.CREATOR || !message.has(at) || !entries(message, at).isEmpty()) {
      return at;
    }
    List<Found<String>> stranger = message.find(Slot.PROPER, at);
    int next = stranger.isEmpty() ? at : stranger.getFirst().end();
    boolean joined = message.is(next, WordList.AND) || message.is(next, WordList.OR);
    return joined ? next + 1 : next;
  }

  private static int afterArticle(Message message, int at) {
    return message.is(at, WordList.DETERMINERS) ? at + 1 : at;
  }

  private static List<Found<NameList.Entry>> entries(Message message, int from) {
    NameIndex names = message.vocabulary().names();
    List<Found<NameList.Entry>> found = new ArrayList<>();
    int longest = names.longest(message.at(from).key());
    for (int to = message.reach(from, longest); to > from; to--) {
      List<Name> hits = names.find(message.key(from, to));
      boolean stop = to == from + 1 && message.isStop(from) && !isAccented(message, from, hits);
      boolean name = !hits.isEmpty() && !stop && !message.parted(from, to);
      if (name && !isInSeries(message, from, to, hits)) {
        boolean plural =
            message.at(to - 1).isPlural() || (message.isNoun(to) && message.at(to).isPlural());
        found.add(new Found<>(from, to, entry(hits, plural)));
      }
    }
    return found;
  }

  /**
   * "War" inside "Star Wars": with a word beside it, it begins titles, and these are not of the
   * name. In small letters that takes more of them.
   *
   * @param hits the names that the words are; none where they are something else
   */
  static boolean isInSeries(Message message, int from, int to, List<Name> hits) {
    for (int start = Math.max(0, from - MOST_BESIDE); start <= from; start++) {
      int reach = message.reach(to, MOST_BESIDE);
      for (int end = reach; end >= to; end--) {
        boolean longer = end - start > to - from;
        if (longer && mayBegin(message, start, end) && begins(message, start, end, hits)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean mayBegin(Message message, int from, int to) {
    for (int at = from + 1; at < to; at++) {
      if (message.at(at).parted() || !message.followsInTitle(at)) {
        return false;
      }
    }
    return !message.isStop(from) && !message.isStop(to - 1);
  }

  private static boolean begins(Message message, int from, int to, List<Name> hits) {
    int[] series = message.vocabulary().titles().series(message.text(from, to));
    int least = message.isCapitalised(from) && message.isCapitalised(to - 1) ? 2 : LEAST_IN_SERIES;
    Catalogue catalogue = message.vocabulary().catalogue();
    return series.length >= least
        && hits.stream().allMatch(name -> 2 * carrying(catalogue, series, name) < series.length);
  }

  private static int carrying(Catalogue catalogue, int[] items, Name name) {
    CategoryColumn column = catalogue.categories(name.field().name());
    RoaringBitmap with = column.itemsWith(column.codeOf(name.text()));
    int carrying = 0;
    for (int item : items) {
      carrying += with.contains(item) ? 1 : 0;
    }
    return carrying;
  }

  /** Written with the accents of a name, a stop word is that name: "lã" is wool, "lá" is there. */
  private static boolean isAccented(Message message, int at, List<Name> hits) {
    String said = message.text(at, at + 1);
    return !hits.isEmpty()
        && hits.getFirst().text().equalsIgnoreCase(said)
        && !Words.fold(said).equalsIgnoreCase(said);
  }

  private static NameList.Entry entry(List<Name> hits, boolean plural) {
    List<FieldDefinition> fields = hits.stream().map(Name::field).distinct().toList();
    return new NameList.Entry(fields, hits.getFirst().text(), plural);
  }

  private static boolean hasUnknown(Message message, int from, int to) {
    for (int i = from; i < to; i++) {
      if (message.isUnknown(i) && !message.occursInText(i)) {
        return true;
      }
    }
    return false;
  }
}
