package io.vouch.agent.cli;

import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine.Command;

/** The command {@code vouch generate-completion}: picocli's, described by our file. */
@Command(name = "generate-completion")
final class CompletionCommand extends GenerateCompletion {}
