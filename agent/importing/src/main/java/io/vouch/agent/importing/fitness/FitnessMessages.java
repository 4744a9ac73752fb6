package io.vouch.agent.importing.fitness;

import io.vouch.messages.MessageBundle;

/** What the fitness report says: what was counted, and what works with it. */
@MessageBundle
interface FitnessMessages {
  String peopleCounted(long people, long peopleWithFiveEvents);

  String itemsCounted(long items, long itemsWithText, long itemsWithPrice, long itemsWithEvents);

  String signsCounted(long positiveEvents, long negativeEvents);

  String eventsOnUnknownItems(long count);

  String fromTo(Object first, Object last);

  String noItem();

  String peopleWithEnoughEvents(long count);

  String eventsForItems(long count);

  String trendsOverTime();

  String eventsHaveTimes();

  String noEventHasTime();

  String searchByWords();

  String itemsHaveDescription(long count);

  String onlyTitles();

  String priceConditions();

  String brandConditions();

  String categoryConditions();

  String newerOlder();

  String eventsAgainstItems(long count);

  String noItemHasPrice();

  String noItemHasField();

  String title();

  String whatWorks();

  String people();

  String items();

  String events();

  String timeSpan();

  String signs();

  String note();

  String eventsCounted(long count, Object byType);

  String verdict(boolean works, String because);

  String noTime();

  String recommending();

  String collaborative();

  String popularity();

  String dislikes();

  String itemsHavePrice(long priced, long items);

  String itemCount(long count);

  String everyItemHas(String field);

  String percentHas(long percent, String field);
}
