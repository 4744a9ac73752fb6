package io.vouch.simulator.market;

import org.jspecify.annotations.Nullable;

/**
 * What the platform sees of a user's answer to one slate: actions and dwell per slot, an
 * instruction or none, and whether the user left. Mutable and reused, one per thread.
 */
public final class Reaction {
  private final byte[] actions;
  private final float[] dwellSeconds;
  private final int[] clicked;
  private int clicks;
  private int viewed;
  private @Nullable Instruction instruction;
  private boolean left;

  public Reaction(int capacity) {
    this.actions = new byte[capacity];
    this.dwellSeconds = new float[capacity];
    this.clicked = new int[capacity];
  }

  /** Forgets the last slate and says how many slots, from the top, were looked at on this one. */
  public void start(int slotsViewed) {
    for (int click = 0; click < clicks; click++) {
      actions[clicked[click]] = 0;
    }
    clicks = 0;
    viewed = slotsViewed;
    instruction = null;
    left = false;
  }

  /** A click on a slot that had none. */
  public void click(int index, float seconds) {
    clicked[clicks++] = index;
    actions[index] = (byte) Action.CLICK.bit();
    dwellSeconds[index] = seconds;
  }

  /** Something that followed a click. */
  public void add(int index, Action action) {
    actions[index] = (byte) (actions[index] | action.bit());
  }

  /** Whether the user did this with the item on an index. */
  public boolean has(int index, Action action) {
    return action == Action.VIEW ? index < viewed : (actions[index] & action.bit()) != 0;
  }

  /** The number of clicked slots. */
  public int clicks() {
    return clicks;
  }

  /** The index of the n-th click. */
  public int clicked(int click) {
    return clicked[click];
  }

  /** How long the item was looked at after a click, in seconds; meaningless without one. */
  public float dwellSeconds(int index) {
    return dwellSeconds[index];
  }

  public void instruct(Instruction said) {
    instruction = said;
  }

  /** What the user said instead of leaving, if anything. */
  public @Nullable Instruction instruction() {
    return instruction;
  }

  public void leave() {
    left = true;
  }

  /** Whether the session is over. */
  public boolean left() {
    return left;
  }

  /** A number that differs, as good as surely, between two different reactions. */
  public long fingerprint() {
    long print = viewed * 2L + (left ? 1 : 0);
    for (int click = 0; click < clicks; click++) {
      int index = clicked[click];
      print = print * 31 + actions[index] * 128L + index;
      print = print * 31 + Float.floatToRawIntBits(dwellSeconds[index]);
    }
    Instruction said = instruction;
    return said == null ? print : print * 31 + said.op().ordinal() * 1_000_003L + said.value();
  }
}
