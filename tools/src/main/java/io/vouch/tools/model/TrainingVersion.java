package io.vouch.tools.model;

import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.training.Interactions;
import io.vouch.tools.training.SparseRows;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The name of a training: a short hash of all that decides its result. */
final class TrainingVersion {
  private static final int SHOWN_BYTES = 5;

  private TrainingVersion() {}

  /** Of the items, who liked what and when, the seed and the models that are trained. */
  static String of(Choice choice, TrainingData data, long seed) {
    MessageDigest digest = sha256();
    items(data.catalogue(), digest);
    interactions(data.interactions(), digest);
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(seed).flip());
    for (Model model : choice.models()) {
      digest.update(model.identity(data));
      if (choice.named()) {
        name(model.name(), digest);
      }
    }
    return text(digest);
  }

  /** Of parts that were trained at different times. */
  static String of(List<TrainedPart> parts) {
    MessageDigest digest = sha256();
    for (TrainedPart part : parts) {
      name(part.name(), digest);
      name(part.training(), digest);
    }
    return text(digest);
  }

  private static void items(Catalogue catalogue, MessageDigest digest) {
    for (int item = 0; item < catalogue.size(); item++) {
      name(catalogue.id(item).value(), digest);
    }
  }

  private static void interactions(Interactions interactions, MessageDigest digest) {
    ByteBuffer entry = ByteBuffer.allocate(24);
    SparseRows rows = interactions.byPerson();
    for (int person = 0; person < rows.rowCount(); person++) {
      for (int e = rows.start(person); e < rows.end(person); e++) {
        entry.clear().putInt(person).putInt(rows.column(e)).putFloat(rows.value(e));
        digest.update(entry.putLong(interactions.timeMillis(e)).flip());
      }
    }
  }

  private static void name(String name, MessageDigest digest) {
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static String text(MessageDigest digest) {
    return "m" + HexFormat.of().formatHex(digest.digest(), 0, SHOWN_BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
