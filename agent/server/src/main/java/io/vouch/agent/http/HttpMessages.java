package io.vouch.agent.http;

import io.vouch.domain.ErrorCode;
import io.vouch.messages.MessageBundle;

/** What the API and its server say. */
@MessageBundle
interface HttpMessages {
  String noBody();

  String problemUnwritable();

  String nobodyListens();

  String eventUnwritable();

  String streamedTurnFailed();

  String brokenTurn();

  String tooManyEvents(int sent, int most);

  String wrongEvent(String pointer, String reason);

  String wrongTimestamp(Object timestamp);

  String wrongFilter(String pointer, String reason);

  String filterTooDeep(int deepest);

  String userMissing();

  String memberMissing(String member);

  String wrongKind(String kind);

  String wrongLimit(Object limit);

  String wrongBody(String reason);

  String brokenInside();

  String tooManyIds(String name, int count, int most);

  String nothingToResemble();

  String listening(String address, int items);

  String bodyTooLarge();

  String nothingThere(String path);

  String wrongMethod(String path, String method);

  String notAcceptable(String path);

  String wrongMediaType();

  String unreadable();

  String unknownMember(String member, Object known);

  String unknownType(String type, String known);

  String wrongValue(Object value, String kind);

  String noJson();

  String wholeNumber();

  String number();

  String trueOrFalse();

  String string();

  String list();

  String object();

  String oneOf(Object values);

  String somethingElse();

  String noJsonAt(int line, int column);

  String problem(ErrorCode code);
}
