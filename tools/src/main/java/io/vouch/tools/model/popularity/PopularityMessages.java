package io.vouch.tools.model.popularity;

import io.vouch.messages.MessageBundle;

/** What is said of popularity. */
@MessageBundle
interface PopularityMessages {
  String factor();

  String nobody();

  String placeByPeople(int place, int items);

  String placeByField(int place, int items);

  String someByPeople();

  String someByField();

  String phase();
}
