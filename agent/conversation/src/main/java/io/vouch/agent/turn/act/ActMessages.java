package io.vouch.agent.turn.act;

import io.vouch.agent.plan.Act.Statistic.Measure;
import io.vouch.agent.plan.ItemReference;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.profile.FactPolarity;
import io.vouch.messages.MessageBundle;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What acts say of what they found; what there is none of is null. */
@MessageBundle
interface ActMessages {
  String both(String first, String second);

  String anotherTopic(String conditions);

  String fact(FactPolarity polarity, @Nullable String field, String subject);

  String factWithSource(String fact, LocalDate day, @Nullable LocalDate until, boolean hereOnly);

  String kindUnder(String kind, String price);

  String kindAfter(String kind, String year);

  String somethingLike(String title);

  String whatFrom(String brand);

  String whyFirst();

  String whichValue(String field);

  String noItemMeant(ItemReference reference);

  String unknownField(String field);

  String measure(Measure measure, String field);

  String range(String lowest, String highest);

  String averageAndMedian(String average, String median);

  String extremeNames(String names, int others, int items, int tied);

  String narrowDown(String field, String options);

  String narrowDownForExample(String field, String options);

  String closestTo(String aims);

  String sorted(FieldRole role, boolean ascending, String field);

  String gaveWay(String conditions);

  String welcome();

  String sorry();

  String goodChoice();

  String askedFirst();

  String wouldTake(String title);
}
