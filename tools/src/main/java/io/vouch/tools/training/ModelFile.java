package io.vouch.tools.training;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.ItemId;
import io.vouch.domain.VouchException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Trained models as one binary file.
 *
 * <p>Layout, big-endian: magic {@code VOUCHMDL}, format version (int), header (model version,
 * catalogue version, seed), item ids, popularity, neighbours, factors, vectors, notes, and last the
 * CRC-32C of all before it (long). The checksum is verified before anything is parsed. Writing goes
 * to a temporary file that is synced and then renamed, so a reader sees the old file or the new.
 */
public final class ModelFile {
  private static final long MAGIC = 0x564F5543484D444CL; // "VOUCHMDL"
  private static final int FORMAT_VERSION = 1;
  private static final int TRAILER_BYTES = Long.BYTES;
  private static final int CHUNK = 8192;

  private ModelFile() {}

  /**
   * Writes the models in place of whatever the file held.
   *
   * @throws VouchException STORAGE if the disk refuses
   */
  public static void save(TrainedModels models, Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Path temporary = file.resolveSibling(file.getFileName() + ".new");
      try (OutputStream raw = Files.newOutputStream(temporary)) {
        CRC32C checksum = new CRC32C();
        DataOutputStream out =
            new DataOutputStream(
                new BufferedOutputStream(new CheckedOutputStream(raw, checksum), 1 << 16));
        write(models, out);
        out.flush();
        raw.write(ByteBuffer.allocate(TRAILER_BYTES).putLong(checksum.getValue()).array());
      }
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      rename(temporary, file);
    } catch (IOException e) {
      throw new VouchException(
          ErrorCode.STORAGE,
          "The models cannot be written to (%s): %s. Maybe the disk is full or read-only."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  /**
   * Reads models.
   *
   * @throws VouchException NOT_FOUND if there is no file, BAD_DATA if it is damaged, foreign or of
   *     another format version; the engine can go on untrained
   */
  public static TrainedModels load(Path file) {
    try {
      verify(file);
      try (DataInputStream in =
          new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
        return read(in);
      }
    } catch (NoSuchFileException e) {
      throw new VouchException(
          ErrorCode.NOT_FOUND,
          "There is no model file (%s). Maybe nothing has been trained yet.".formatted(file),
          e);
    } catch (IOException | RuntimeException e) {
      if (e instanceof VouchException known) {
        throw known;
      }
      throw damaged(file, String.valueOf(e.getMessage()), e);
    }
  }

  private static void verify(Path file) throws IOException {
    long size = Files.size(file);
    if (size < Long.BYTES + Integer.BYTES + TRAILER_BYTES) {
      throw damaged(file, "it is too short", null);
    }
    CRC32C checksum = new CRC32C();
    try (InputStream raw = Files.newInputStream(file);
        DataInputStream in = new DataInputStream(new BufferedInputStream(raw, 1 << 16))) {
      byte[] head = in.readNBytes(Long.BYTES + Integer.BYTES);
      ByteBuffer header = ByteBuffer.wrap(head);
      if (header.getLong() != MAGIC) {
        throw damaged(file, "it is not a model file of Vouch", null);
      }
      int version = header.getInt();
      if (version != FORMAT_VERSION) {
        throw damaged(
            file, "its format is version %d, not %d".formatted(version, FORMAT_VERSION), null);
      }
      checksum.update(head);
      byte[] chunk = new byte[1 << 16];
      for (long left = size - head.length - TRAILER_BYTES; left > 0; ) {
        int read = in.readNBytes(chunk, 0, (int) Math.min(chunk.length, left));
        if (read == 0) {
          throw damaged(file, "it ends early", null);
        }
        checksum.update(chunk, 0, read);
        left -= read;
      }
      if (in.readLong() != checksum.getValue()) {
        throw damaged(file, "its checksum does not match", null);
      }
    }
  }

  private static VouchException damaged(Path file, String why, @Nullable Throwable cause) {
    return new VouchException(
        ErrorCode.BAD_DATA,
        "The model file (%s) cannot be used: %s. Maybe train again.".formatted(file, why),
        cause);
  }

  private static void rename(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void write(TrainedModels models, DataOutputStream out) throws IOException {
    out.writeLong(MAGIC);
    out.writeInt(FORMAT_VERSION);
    out.writeUTF(models.modelVersion());
    out.writeLong(models.catalogueVersion());
    out.writeLong(models.seed());
    out.writeFloat(models.typicalBest());
    out.writeInt(models.items().length);
    for (ItemId item : models.items()) {
      out.writeUTF(item.value());
    }
    writeFloats(models.popularity(), out);
    writeNeighbours(models.neighbours(), out);
    writeFactors(models.factors(), out);
    writeVectors(models.vectors(), out);
    out.writeInt(models.notes().size());
    for (String note : models.notes()) {
      out.writeUTF(note);
    }
  }

  private static TrainedModels read(DataInputStream in) throws IOException {
    in.readLong();
    in.readInt();
    String modelVersion = in.readUTF();
    long catalogueVersion = in.readLong();
    long seed = in.readLong();
    float typicalBest = in.readFloat();
    ItemId[] items = new ItemId[in.readInt()];
    for (int i = 0; i < items.length; i++) {
      items[i] = new ItemId(in.readUTF());
    }
    float[] popularity = readFloats(in);
    ItemNeighbours neighbours = readNeighbours(in);
    ItemFactors factors = readFactors(in);
    ItemVectors vectors = readVectors(in);
    List<String> notes = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      notes.add(in.readUTF());
    }
    return new TrainedModels(
        modelVersion,
        catalogueVersion,
        seed,
        items,
        popularity,
        neighbours,
        factors,
        typicalBest,
        vectors,
        notes);
  }

  private static void writeNeighbours(@Nullable ItemNeighbours part, DataOutputStream out)
      throws IOException {
    out.writeBoolean(part != null);
    if (part != null) {
      writeInts(part.starts(), out);
      writeInts(part.neighbours(), out);
      writeFloats(part.similarities(), out);
    }
  }

  private static @Nullable ItemNeighbours readNeighbours(DataInputStream in) throws IOException {
    return in.readBoolean() ? new ItemNeighbours(readInts(in), readInts(in), readFloats(in)) : null;
  }

  private static void writeFactors(@Nullable ItemFactors part, DataOutputStream out)
      throws IOException {
    out.writeBoolean(part != null);
    if (part != null) {
      AlsOptions options = part.options();
      out.writeInt(options.dimensions());
      out.writeInt(options.iterations());
      out.writeFloat(options.regularisation());
      out.writeFloat(options.unobservedWeight());
      out.writeFloat(options.deviation());
      out.writeLong(options.seed());
      writeFloats(part.values(), out);
      for (float[] row : part.scaledGram()) {
        writeFloats(row, out);
      }
    }
  }

  private static @Nullable ItemFactors readFactors(DataInputStream in) throws IOException {
    if (!in.readBoolean()) {
      return null;
    }
    AlsOptions options =
        new AlsOptions(
            in.readInt(),
            in.readInt(),
            in.readFloat(),
            in.readFloat(),
            in.readFloat(),
            in.readLong());
    float[] values = readFloats(in);
    float[][] gram = new float[options.dimensions()][];
    for (int r = 0; r < gram.length; r++) {
      gram[r] = readFloats(in);
    }
    return new ItemFactors(options, values, gram);
  }

  private static void writeVectors(@Nullable ItemVectors part, DataOutputStream out)
      throws IOException {
    out.writeBoolean(part != null);
    if (part != null) {
      out.writeUTF(part.model());
      out.writeInt(part.dimensions());
      writeFloats(part.values(), out);
    }
  }

  private static @Nullable ItemVectors readVectors(DataInputStream in) throws IOException {
    if (!in.readBoolean()) {
      return null;
    }
    String model = in.readUTF();
    int dimensions = in.readInt();
    return new ItemVectors(readFloats(in), dimensions, model);
  }

  private static void writeFloats(float[] values, DataOutputStream out) throws IOException {
    out.writeInt(values.length);
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK * Float.BYTES);
    for (int from = 0; from < values.length; from += CHUNK) {
      int count = Math.min(CHUNK, values.length - from);
      chunk.asFloatBuffer().put(values, from, count);
      out.write(chunk.array(), 0, count * Float.BYTES);
    }
  }

  private static float[] readFloats(DataInputStream in) throws IOException {
    float[] values = new float[in.readInt()];
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK * Float.BYTES);
    for (int from = 0; from < values.length; from += CHUNK) {
      int count = Math.min(CHUNK, values.length - from);
      in.readFully(chunk.array(), 0, count * Float.BYTES);
      chunk.asFloatBuffer().get(values, from, count);
    }
    return values;
  }

  private static void writeInts(int[] values, DataOutputStream out) throws IOException {
    out.writeInt(values.length);
    for (int value : values) {
      out.writeInt(value);
    }
  }

  private static int[] readInts(DataInputStream in) throws IOException {
    int[] values = new int[in.readInt()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readInt();
    }
    return values;
  }
}
