package io.vouch.tools.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model file holds: one entry per part, in their order.
 *
 * <p>Its size depends on the names and notes alone, so it is written before the parts and once more
 * when their lengths and checksums are known.
 */
record PartTable(List<Entry> entries) {
  PartTable {
    entries = List.copyOf(entries);
  }

  /**
   * A part.
   *
   * @param part all about it but what it learned
   * @param learned whether it has bytes
   * @param offset of its first byte in the file
   * @param length in bytes
   * @param checksum the CRC-32C of its bytes
   */
  record Entry(TrainedPart part, boolean learned, long offset, long length, long checksum) {
    String name() {
      return part.name();
    }

    int version() {
      return part.version();
    }

    /** The part with what it learned. */
    TrainedPart part(@Nullable TrainedModel model) {
      return new TrainedPart(
          part.name(),
          part.version(),
          part.training(),
          part.catalogueVersion(),
          part.seed(),
          model,
          part.note());
    }

    Entry at(long newOffset, long newLength, long newChecksum) {
      return new Entry(part, learned, newOffset, newLength, newChecksum);
    }
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(entries.size());
    for (Entry entry : entries) {
      out.writeUTF(entry.name());
      out.writeInt(entry.version());
      out.writeUTF(entry.part().training());
      out.writeLong(entry.part().catalogueVersion());
      out.writeLong(entry.part().seed());
      String note = entry.part().note();
      out.writeBoolean(note != null);
      out.writeUTF(note == null ? "" : note);
      out.writeBoolean(entry.learned());
      out.writeLong(entry.offset());
      out.writeLong(entry.length());
      out.writeLong(entry.checksum());
    }
    return bytes.toByteArray();
  }

  static PartTable of(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    List<Entry> entries = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      String name = in.readUTF();
      int version = in.readInt();
      String training = in.readUTF();
      long catalogueVersion = in.readLong();
      long seed = in.readLong();
      String note = in.readBoolean() ? in.readUTF() : null;
      if (note == null) {
        in.readUTF();
      }
      TrainedPart part =
          new TrainedPart(name, version, training, catalogueVersion, seed, null, note);
      entries.add(new Entry(part, in.readBoolean(), in.readLong(), in.readLong(), in.readLong()));
    }
    return new PartTable(entries);
  }
}
