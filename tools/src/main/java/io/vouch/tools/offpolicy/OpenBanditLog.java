package io.vouch.tools.offpolicy;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The log of one policy in one campaign in the layout of the Open Bandit Dataset: {@code
 * POLICY/CAMPAIGN/CAMPAIGN.csv}, plain or {@code .gz}.
 *
 * @param file it was read from
 * @param rounds in the order of the file
 */
public record OpenBanditLog(Path file, List<Round> rounds) {
  private static final OffPolicyMessages SAY = Messages.of(OffPolicyMessages.class);

  private static final List<String> COLUMNS =
      List.of("timestamp", "item_id", "position", "click", "propensity_score");
  private static final String PERSON = "user_feature_";

  public OpenBanditLog {
    rounds = List.copyOf(rounds);
  }

  /**
   * One item in one slot.
   *
   * @param time as written
   * @param slot 0 for the first
   * @param propensity the probability with which the policy put this item here
   * @param person anonymous traits of who saw it; empty if the log has none
   */
  public record Round(
      String time, int item, int slot, boolean clicked, double propensity, List<String> person) {
    public Round {
      person = List.copyOf(person);
    }
  }

  /**
   * The log of a policy in a campaign, or null if the folder has none.
   *
   * @throws VouchException BAD_DATA if the file is not of this form
   */
  public static @Nullable OpenBanditLog in(Path folder, String policy, String campaign) {
    Path plain = folder.resolve(policy).resolve(campaign).resolve(campaign + ".csv");
    Path packed = plain.resolveSibling(campaign + ".csv.gz");
    if (Files.isRegularFile(plain)) {
      return read(plain);
    }
    return Files.isRegularFile(packed) ? read(packed) : null;
  }

  private static OpenBanditLog read(Path file) {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String header = lines.readLine();
      List<String> names = header == null ? List.of() : List.of(header.split(",", -1));
      int[] places = COLUMNS.stream().mapToInt(names::indexOf).toArray();
      int[] traits =
          names.stream().filter(name -> name.startsWith(PERSON)).mapToInt(names::indexOf).toArray();
      if (Arrays.stream(places).anyMatch(place -> place < 0)) {
        throw broken(file, SAY.otherColumns(COLUMNS), null);
      }
      List<Round> rounds = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        rounds.add(round(line.split(",", -1), places, traits));
      }
      return new OpenBanditLog(file, rounds);
    } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw broken(file, SAY.unreadableLine(), e);
    }
  }

  private static Round round(String[] cells, int[] places, int[] traits) {
    return new Round(
        cells[places[0]],
        Integer.parseInt(cells[places[1]]),
        Integer.parseInt(cells[places[2]]) - 1,
        Double.parseDouble(cells[places[3]]) > 0,
        Double.parseDouble(cells[places[4]]),
        Arrays.stream(traits).mapToObj(place -> cells[place]).toList());
  }

  private static VouchException broken(Path file, String what, @Nullable Exception cause) {
    return new VouchException(ErrorCode.BAD_DATA, SAY.logMalformed(file, what), cause);
  }
}
