package io.vouch.agent.terminal;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * What a command's end says to the shell, and how a failure reads: one sentence on standard error,
 * never a stack trace.
 */
public final class ExitCodes implements IExecutionExceptionHandler {
  private static final TerminalMessages SAY = Messages.of(TerminalMessages.class);

  public static final int OK = 0;
  public static final int SOFTWARE = 1;
  public static final int USAGE = 2;
  public static final int NOT_FOUND = 3;
  public static final int FINDINGS = 4;
  public static final int GATE_FAILED = 5;

  private static final String TRACE = "VOUCH_STACK_TRACE";

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    if (failure instanceof VouchException own) {
      command.getErr().println(command.getColorScheme().errorText(own.getMessage()));
    } else {
      command.getErr().println(SAY.wentWrong(failure, TRACE));
    }
    if (System.getenv(TRACE) != null) {
      failure.printStackTrace(command.getErr());
    }
    return failure instanceof VouchException own ? of(own.code()) : SOFTWARE;
  }

  static int of(ErrorCode code) {
    return switch (code) {
      case INVALID_REQUEST, CONFIGURATION, TOO_LARGE -> USAGE;
      case NOT_FOUND, MODEL, STORAGE -> NOT_FOUND;
      case BAD_DATA -> FINDINGS;
      case UNAUTHENTICATED, FORBIDDEN, CONFLICT, DEADLINE, INTERNAL -> SOFTWARE;
    };
  }
}
