package io.vouch.agent.lab.command;

import io.vouch.messages.Messages;
import io.vouch.simulator.choice.ChoiceModel;
import io.vouch.simulator.choice.ChoiceModels;
import io.vouch.simulator.scenario.HousePolicy;
import io.vouch.simulator.scenario.Populations;
import io.vouch.simulator.scenario.Scenarios;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Everything that {@code vouch simulate} knows by name. */
record SimulationNames(
    List<Named> scenarios,
    List<Named> policies,
    List<Named> populations,
    List<String> choiceModels) {
  private static final SimulateMessages SAY = Messages.of(SimulateMessages.class);

  /** A name and what it stands for. */
  record Named(String name, String description) {}

  static SimulationNames all() {
    return new SimulationNames(
        Scenarios.all().stream()
            .map(scenario -> new Named(scenario.name(), scenario.question()))
            .toList(),
        Arrays.stream(HousePolicy.values())
            .map(policy -> new Named(policy.policyName(), policy.description()))
            .toList(),
        Populations.descriptions().entrySet().stream()
            .map(entry -> new Named(entry.getKey(), entry.getValue()))
            .toList(),
        ChoiceModels.all().stream().map(ChoiceModel::name).toList());
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    add(lines, SAY.scenariosHeading(), scenarios);
    add(lines, SAY.policiesHeading(), policies);
    add(lines, SAY.populationsHeading(), populations);
    lines.add(SAY.choiceModels(String.join(", ", choiceModels)));
    return lines;
  }

  private static void add(List<String> lines, String title, List<Named> names) {
    lines.add(title);
    names.forEach(named -> lines.add("  %-16s %s".formatted(named.name, named.description)));
  }
}
