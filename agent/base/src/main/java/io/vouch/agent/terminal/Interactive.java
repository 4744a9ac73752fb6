package io.vouch.agent.terminal;

import java.io.Console;

/** Whether somebody sits at the other end. */
public final class Interactive {
  private Interactive() {}

  /** JDK 21 has a console only on a terminal; from 22 on there is always one, which knows. */
  public static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
