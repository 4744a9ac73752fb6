package io.vouch.agent.lab.quality;

import io.vouch.messages.Messages;

/** The published divisions of a data set that are evaluated. */
enum KnownSplit {
  /** MovieLens 1M as divided by the authors of UltraGCN. */
  MOVIELENS_ULTRAGCN,

  /** MovieLens 1M under the protocol of He et al. (2017). */
  MOVIELENS_NCF,

  /** Gowalla as divided by the authors of LightGCN. */
  GOWALLA;

  private static final EvaluationMessages SAY = Messages.of(EvaluationMessages.class);

  String title() {
    return SAY.split(this);
  }
}
