package io.vouch.tools.requestlog;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * One request's factor values as a short text: columns that say nothing (every value 0) are left
 * out, the rest is deflated and written in Base64.
 *
 * <p>Layout before deflating: a version (1), the number of candidates, one flag per candidate
 * (advertised), the number of columns, then per column its name and its values as floats.
 */
public final class PackedFactors {
  private static final RequestLogMessages SAY = Messages.of(RequestLogMessages.class);

  private static final int VERSION = 1;

  /** More than any ranking keeps: a broken text must not ask for all memory. */
  private static final int MOST = 100_000;

  private static final int BUFFER = 1 << 14;

  private PackedFactors() {}

  /**
   * Packs a request.
   *
   * @param columnByFactor one value per candidate
   */
  public static String pack(Map<String, float[]> columnByFactor, boolean[] advertised) {
    Map<String, float[]> told = new LinkedHashMap<>();
    columnByFactor.forEach((factor, column) -> {
      if (says(column)) {
        told.put(factor, column);
      }
    });
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // Deflating value by value would take a hundred times as long.
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new DeflaterOutputStream(bytes), BUFFER))) {
      out.writeByte(VERSION);
      out.writeInt(advertised.length);
      for (boolean flag : advertised) {
        out.writeBoolean(flag);
      }
      out.writeInt(told.size());
      for (Map.Entry<String, float[]> column : told.entrySet()) {
        out.writeUTF(column.getKey());
        for (float value : column.getValue()) {
          out.writeFloat(value);
        }
      }
    } catch (IOException e) {
      throw new VouchException(ErrorCode.INTERNAL, SAY.cannotBePacked(), e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  private static boolean says(float[] column) {
    for (float value : column) {
      if (value != 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Adds a packed request to requests that are being collected; a column that was left out is 0.
   *
   * @throws VouchException BAD_DATA if the text is none of these, or a column is not in the layout
   */
  public static void unpack(String text, FactorLayout layout, LoggedRequests.Builder into) {
    try (DataInputStream in =
        new DataInputStream(
            new InflaterInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(text))))) {
      int version = in.readByte();
      int candidates = in.readInt();
      if (version != VERSION || candidates < 0 || candidates > MOST) {
        throw new IOException(SAY.packedHeader(version, candidates));
      }
      boolean[] advertised = new boolean[candidates];
      for (int i = 0; i < candidates; i++) {
        advertised[i] = in.readBoolean();
      }
      float[][] columns = new float[layout.size()][candidates];
      for (int left = in.readInt(); left > 0; left--) {
        float[] column = columns[layout.column(in.readUTF())];
        for (int i = 0; i < candidates; i++) {
          column[i] = in.readFloat();
        }
      }
      into.add(columns, advertised);
    } catch (IOException | IllegalArgumentException e) {
      throw new VouchException(ErrorCode.BAD_DATA, SAY.cannotBeUnpacked(), e);
    }
  }
}
