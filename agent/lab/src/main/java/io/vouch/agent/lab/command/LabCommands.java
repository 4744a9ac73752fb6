package io.vouch.agent.lab.command;

import io.vouch.agent.lab.house.Products;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** The commands of the lab, which register themselves with the command line of the product. */
public final class LabCommands implements IFactory {
  private static final List<Class<?>> COMMANDS =
      List.of(EvaluateCommand.class, SimulateCommand.class, BenchCommand.class);

  private final Products products;

  /**
   * @param products to be measured
   */
  public LabCommands(Products products) {
    this.products = products;
  }

  /** Adds them to a command. */
  public void register(CommandLine root) {
    COMMANDS.forEach(command -> root.addSubcommand(new CommandLine(command, this)));
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == BenchCommand.class) {
      return type.cast(new BenchCommand(products));
    }
    if (type == EvaluateChatCommand.class) {
      return type.cast(new EvaluateChatCommand(products));
    }
    if (type == SimulateChatCommand.class) {
      return type.cast(new SimulateChatCommand(products));
    }
    if (type == SimulatePopulationCommand.class) {
      return type.cast(new SimulatePopulationCommand(products));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
