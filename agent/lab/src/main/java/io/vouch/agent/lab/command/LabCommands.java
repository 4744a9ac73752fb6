package io.vouch.agent.lab.command;

import io.vouch.agent.lab.house.Products;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** The commands of the lab, which register themselves with the command line of the product. */
public final class LabCommands implements IFactory {
  private static final List<Class<?>> COMMANDS =
      List.of(EvaluateCommand.class, SimulateCommand.class, BenchCommand.class);

  /** How those commands are made that no empty constructor makes. */
  private final Map<Class<?>, Supplier<?>> made;

  /**
   * @param products to be measured
   */
  public LabCommands(Products products) {
    this.made =
        Map.of(
            BenchCommand.class, () -> new BenchCommand(products),
            EvaluateChatCommand.class, () -> new EvaluateChatCommand(products),
            SimulateChatCommand.class, () -> new SimulateChatCommand(products),
            SimulatePopulationCommand.class, () -> new SimulatePopulationCommand(products));
  }

  /** Adds them to a command. */
  public void register(CommandLine root) {
    COMMANDS.forEach(command -> root.addSubcommand(new CommandLine(command, this)));
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    Supplier<?> maker = made.get(type);
    return maker == null ? CommandLine.defaultFactory().create(type) : type.cast(maker.get());
  }
}
