package io.vouch.tools.model.shipped;

import io.vouch.domain.ItemId;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import io.vouch.tools.model.ModelFile;
import io.vouch.tools.model.Models;
import io.vouch.tools.model.PartInput;
import io.vouch.tools.model.TrainedModel;
import io.vouch.tools.model.TrainedModels;
import io.vouch.tools.model.TrainedPart;
import io.vouch.tools.model.als.AlsModel;
import io.vouch.tools.model.als.CollaborativeFactors;
import io.vouch.tools.model.itemtoitem.ItemToItemModel;
import io.vouch.tools.model.popularity.PopularityModel;
import io.vouch.tools.model.textvectors.TextVectorModel;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Model files as they were before models had parts: a closed set of four, one checksum for all.
 *
 * <p>Read, so that a shop is served by what it has trained until it trains again; never written.
 */
public final class FormatOne {
  private static final FormatOneMessages SAY = Messages.of(FormatOneMessages.class);

  /** The version of the format. */
  public static final int VERSION = 1;

  private static final int HEAD_BYTES = Long.BYTES + Integer.BYTES;

  private FormatOne() {}

  /**
   * The models of such a file.
   *
   * @throws VouchException BAD_DATA if it is damaged
   */
  public static TrainedModels load(Path file, Models models) {
    try {
      verify(file);
      try (PartInput in =
          new PartInput(
              new BufferedInputStream(Files.newInputStream(file), 1 << 16), Files.size(file))) {
        in.skipNBytes(HEAD_BYTES);
        return read(in, models);
      }
    } catch (IOException e) {
      throw ModelFile.damaged(file, String.valueOf(e.getMessage()), e);
    }
  }

  private static void verify(Path file) throws IOException {
    CRC32C checksum = new CRC32C();
    byte[] chunk = new byte[1 << 16];
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      for (long left = Files.size(file) - Long.BYTES; left > 0; ) {
        int read = in.readNBytes(chunk, 0, (int) Math.min(chunk.length, left));
        if (read == 0) {
          throw new IOException(SAY.endsEarly());
        }
        checksum.update(chunk, 0, read);
        left -= read;
      }
      byte[] trailer = in.readNBytes(Long.BYTES);
      if (trailer.length < Long.BYTES
          || ByteBuffer.wrap(trailer).getLong() != checksum.getValue()) {
        throw new IOException(SAY.doesNotMatch());
      }
    }
  }

  private static TrainedModels read(PartInput in, Models models) throws IOException {
    Training training = new Training(in.readUTF(), in.readLong(), in.readLong());
    float typicalBest = in.readFloat();
    ItemId[] items = ModelFile.readIds(in);
    List<TrainedPart> parts = new ArrayList<>();
    parts.add(training.part(PopularityModel.NAME, new PopularityModel().load(in)));
    parts.add(
        training.part(
            ItemToItemModel.NAME, in.readBoolean() ? new ItemToItemModel().load(in) : null));
    parts.add(
        training.part(
            AlsModel.NAME,
            in.readBoolean()
                ? new CollaborativeFactors(CollaborativeFactors.readFactors(in), typicalBest)
                : null));
    var texts = models.find(TextVectorModel.NAME);
    if (in.readBoolean() && texts.isPresent()) {
      parts.add(training.part(TextVectorModel.NAME, texts.get().load(in)));
    }
    return new TrainedModels(items, parts, List.of());
  }

  /** The one training behind all parts. */
  private record Training(String version, long catalogueVersion, long seed) {
    TrainedPart part(String name, @Nullable TrainedModel model) {
      return new TrainedPart(name, 1, version, catalogueVersion, seed, model, null);
    }
  }
}
