package io.vouch.tools.model;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.ItemId;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Trained models as one binary file of named, versioned, checksummed parts.
 *
 * <p>Layout, big-endian: magic {@code VOUCHMDL}, format version (int), the {@link PartTable} with
 * its length before it and its CRC-32C behind it, then the bytes of the parts. The part {@value
 * #ITEMS} holds the item ids; every other part belongs to the model of its name and is read by it.
 * A part's checksum is verified before its bytes are parsed. A part that is damaged, of another
 * version or of no known model is a {@link PartFault} beside the others, which are served. Writing
 * goes to a temporary file that is synced and then renamed, so a reader sees the old file or the
 * new.
 */
public final class ModelFile {
  private static final ModelMessages SAY = Messages.of(ModelMessages.class);

  /** The part of the item ids. */
  public static final String ITEMS = "items";

  /** What a fault of the whole file is named by. */
  public static final String WHOLE = "model file";

  static final long MAGIC = 0x564F5543484D444CL; // "VOUCHMDL"
  static final int FORMAT_VERSION = 2;

  private ModelFile() {}

  /**
   * Writes the models in place of whatever the file held; what their faults name is left out.
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
      try (FileChannel channel =
          FileChannel.open(
              temporary,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        new PartWriter(channel).write(models);
        channel.force(true);
      }
      rename(temporary, file);
    } catch (IOException e) {
      throw new VouchException(
          ErrorCode.STORAGE, SAY.cannotBeWritten(file, String.valueOf(e.getMessage())), e);
    }
  }

  private static void rename(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * The version of the file's format, without reading further.
   *
   * @throws VouchException NOT_FOUND if there is no file, BAD_DATA if it is no model file
   */
  public static int formatVersion(Path file) {
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      if (in.readLong() != MAGIC) {
        throw damaged(file, SAY.notOurs(), null);
      }
      return in.readInt();
    } catch (NoSuchFileException e) {
      throw notFound(file, e);
    } catch (IOException e) {
      throw damaged(file, SAY.tooShort(), e);
    }
  }

  /**
   * Reads models; what cannot be used of them is among their faults.
   *
   * @throws VouchException NOT_FOUND if there is no file; BAD_DATA if nothing of it can be used: it
   *     is foreign, of another format version, or its table or its item ids are damaged
   */
  public static TrainedModels load(Path file, Models models) {
    int version = formatVersion(file);
    if (version != FORMAT_VERSION) {
      throw damaged(file, SAY.otherFormat(version, FORMAT_VERSION), null);
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      PartReader reader = new PartReader(channel);
      List<PartTable.Entry> entries = reader.table().entries();
      ItemId[] items = items(entries, reader);
      List<TrainedPart> parts = new ArrayList<>();
      List<PartFault> faults = new ArrayList<>();
      for (PartTable.Entry entry : entries) {
        if (!entry.name().equals(ITEMS)) {
          read(entry, models, reader, parts, faults);
        }
      }
      return new TrainedModels(items, parts, faults);
    } catch (NoSuchFileException e) {
      throw notFound(file, e);
    } catch (IOException e) {
      throw damaged(file, String.valueOf(e.getMessage()), e);
    }
  }

  private static void read(
      PartTable.Entry entry,
      Models models,
      PartReader reader,
      List<TrainedPart> parts,
      List<PartFault> faults) {
    Model model = models.find(entry.name()).orElse(null);
    if (model == null) {
      faults.add(new PartFault(entry.name(), SAY.noSuchModel()));
    } else if (model.version() != entry.version()) {
      faults.add(new PartFault(entry.name(), SAY.otherVersion(entry.version(), model.version())));
    } else if (!entry.learned()) {
      parts.add(entry.part(null));
    } else {
      try (PartInput in = reader.open(entry)) {
        parts.add(entry.part(model.load(in)));
      } catch (IOException | RuntimeException e) { // a plug-in's failure must not stop the others
        faults.add(new PartFault(entry.name(), why(e)));
      }
    }
  }

  private static String why(Exception failure) {
    String said = failure.getMessage();
    return said == null ? SAY.cannotBeRead() : said;
  }

  private static ItemId[] items(List<PartTable.Entry> entries, PartReader reader)
      throws IOException {
    for (PartTable.Entry entry : entries) {
      if (entry.name().equals(ITEMS)) {
        try (PartInput in = reader.open(entry)) {
          return readIds(in);
        }
      }
    }
    throw new IOException(SAY.noItems());
  }

  /** Reads ids as they are written in every format: their number, then each. */
  public static ItemId[] readIds(DataInputStream in) throws IOException {
    ItemId[] ids = new ItemId[in.readInt()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = new ItemId(in.readUTF());
    }
    return ids;
  }

  /** That a file cannot be used at all. */
  public static VouchException damaged(Path file, String why, @Nullable Throwable cause) {
    return new VouchException(ErrorCode.BAD_DATA, SAY.cannotBeUsed(file, why), cause);
  }

  private static VouchException notFound(Path file, Throwable cause) {
    return new VouchException(ErrorCode.NOT_FOUND, SAY.noFile(file), cause);
  }
}
