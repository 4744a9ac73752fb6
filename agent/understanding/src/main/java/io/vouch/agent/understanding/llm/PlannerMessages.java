package io.vouch.agent.understanding.llm;

import io.vouch.messages.MessageBundle;

/** What people are told of a model that plans. */
@MessageBundle
interface PlannerMessages {
  String noValidPlan();
}
