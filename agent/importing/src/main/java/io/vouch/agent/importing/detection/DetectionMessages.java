package io.vouch.agent.importing.detection;

import io.vouch.messages.MessageBundle;
import org.jspecify.annotations.Nullable;

/** What detection says: why a column or a file is not read, and what is taken for what. */
@MessageBundle
interface DetectionMessages {
  String itemIsParent();

  String tooSeldomFilled();

  String notNamedLikeTable();

  String noTableAmongFiles(int count);

  String onlyNames();

  String unknownFormat(@Nullable String name, Object formats);

  String noFilesOfFormat(Object path, String format);

  String columnMissing(Object path, String field, Object columns);

  String pricesTakenFor(String currency);

  String idsAreMade();

  String tableWithoutTimes(String table);

  String countOrCopy();

  String booksWithoutGenres();

  String genresComeFrom(Object path);

  String shelvesNotRead();

  String commentIsTitle();

  String whenStored();

  String yearInBrackets();

  String noValues();

  String foreignIdentifier();

  String rowNumber();

  String noKnownTable(Object path);

  String fileWithoutRows(Object path);

  String notMapped();

  String replacedByMap();

  String byMap();

  String mappedColumnMissing(String column, Object known);

  String titleHasYear();

  String alwaysEmpty();

  String setWhereOne();

  String notNeeded();

  String privateOrNotNeeded();

  String nothingThere(Object path);

  String emptyFolder(Object path);

  String notPartOfEvent();

  String ratingsScaled(int highest);
}
