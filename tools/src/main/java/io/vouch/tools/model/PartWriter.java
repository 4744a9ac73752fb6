package io.vouch.tools.model;

import io.vouch.domain.ItemId;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/** Writes a model file to an empty channel. */
final class PartWriter {
  private static final int BUFFER = 1 << 16;

  private final FileChannel channel;

  PartWriter(FileChannel channel) {
    this.channel = channel;
  }

  void write(TrainedModels models) throws IOException {
    List<PartTable.Entry> entries = new ArrayList<>();
    entries.add(
        new PartTable.Entry(
            new TrainedPart(ModelFile.ITEMS, 1, "", 0, 0, null, null), true, 0, 0, 0));
    for (TrainedPart part : models.parts()) {
      entries.add(new PartTable.Entry(part, part.model() != null, 0, 0, 0));
    }
    writeTable(new PartTable(entries));
    for (int i = 0; i < entries.size(); i++) {
      TrainedModel model = entries.get(i).part().model();
      entries.set(
          i,
          i == 0
              ? written(entries.get(i), out -> writeIds(models.items(), out))
              : model == null ? entries.get(i) : written(entries.get(i), model::save));
    }
    channel.position(0);
    writeTable(new PartTable(entries));
  }

  /** What writes a part's bytes. */
  private interface Content {
    void writeTo(PartOutput out) throws IOException;
  }

  private PartTable.Entry written(PartTable.Entry entry, Content content) throws IOException {
    long offset = channel.position();
    CRC32C checksum = new CRC32C();
    PartOutput out =
        new PartOutput(
            new BufferedOutputStream(
                new CheckedOutputStream(Channels.newOutputStream(channel), checksum), BUFFER));
    content.writeTo(out);
    out.flush();
    return entry.at(offset, channel.position() - offset, checksum.getValue());
  }

  private static void writeIds(ItemId[] ids, PartOutput out) throws IOException {
    out.writeInt(ids.length);
    for (ItemId id : ids) {
      out.writeUTF(id.value());
    }
  }

  private void writeTable(PartTable table) throws IOException {
    byte[] bytes = table.bytes();
    CRC32C checksum = new CRC32C();
    checksum.update(bytes);
    ByteBuffer head = ByteBuffer.allocate(PartReader.HEAD_BYTES + bytes.length + Long.BYTES);
    head.putLong(ModelFile.MAGIC).putInt(ModelFile.FORMAT_VERSION).putInt(bytes.length);
    head.put(bytes).putLong(checksum.getValue()).flip();
    while (head.hasRemaining()) {
      channel.write(head);
    }
  }
}
