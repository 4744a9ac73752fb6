package io.vouch.agent.importing.reading;

import io.vouch.messages.MessageBundle;

/** Why a file or a row of it could not be read. */
@MessageBundle
interface ReadingMessages {
  String lineTooLong(long line, Object path, int most);

  String brokenQuotes(String problem);

  String otherCellCount(int cells, int columns);

  String quotedCellNeverEnds(long line, Object path);

  String lineNoObject();

  String lineWithFurtherText();

  String lineNoJson();

  String noFile(Object path);

  String fileEmpty(Object path);

  String otherEncoding(Object path, String charset, long line);

  String fileNoText(Object path, String code);

  String noListOfObjects(Object path, String layout, long line);

  String elementTooLong(long line, Object path, int most);

  String invalidOnLine(Object path, String layout, long line);

  String textCutAt(String delimiter);

  String jsonLines();

  String damagedArchive(Object path);

  String unreadable(Object path);

  String archiveNotRead(Object path, Object archive);
}
