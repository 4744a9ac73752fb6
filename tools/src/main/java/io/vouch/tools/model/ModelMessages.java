package io.vouch.tools.model;

import io.vouch.messages.MessageBundle;
import java.nio.file.Path;

/** What is said of the model file and the list of models. */
@MessageBundle
interface ModelMessages {
  String cannotBeWritten(Path file, String why);

  String cannotBeUsed(Path file, String why);

  String noFile(Path file);

  String notOurs();

  String tooShort();

  String otherFormat(int version, int ours);

  String endsInTable();

  String tableDoesNotMatch();

  String noItems();

  String endsEarly();

  String doesNotMatch();

  String beyondItsEnd(int length);

  String cannotBeRead();

  String noSuchModel();

  String otherVersion(int version, int ours);

  String partNotUsed(String part, String why);

  String nothingToTrain(String name, String names);

  String nameTaken(String name);
}
