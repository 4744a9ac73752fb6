package io.vouch.agent.lab.house;

import io.vouch.agent.engine.EngineHolder;
import io.vouch.agent.turn.ChatService;
import io.vouch.agent.turn.TurnBudgets;
import io.vouch.memory.VouchStore;
import java.time.InstantSource;

/** The product, put together and open, as the lab measures it. Thread-safe. */
public interface RunningProduct extends AutoCloseable {
  VouchStore store();

  EngineHolder engines();

  /**
   * The conversation, made anew: it learns the shapes of its JSON in its first turns, so keep it.
   */
  ChatService chat();

  TurnBudgets budgets();

  InstantSource clock();

  @Override
  void close();
}
